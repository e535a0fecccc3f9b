import { ApplicationFailure } from '@temporalio/common';
import { deciderOf } from '@vigil/domain/decider-of';
import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import { loadCourse } from '@vigil/ledger/load-course';
import type { Course } from '@vigil/workflows/contract';

/** The course of a stream as recorded. Fails for good if there is no such stream, or none with a workflow. */
export async function recordedCourse(
  ledger: Pick<LedgerParts, 'pool' | 'sealer' | 'states'>,
  stream: string,
): Promise<Course> {
  return (await loadCourse(ledger, deciderOf(stream), stream)) ?? unknownStream();
}

export function unknownStream(): never {
  throw ApplicationFailure.nonRetryable(
    'The ledger has no such stream, or one that has no workflow. Was the ledger restored to an earlier day than Temporal?',
    'UnknownStream',
  );
}
