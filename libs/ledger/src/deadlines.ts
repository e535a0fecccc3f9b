import type { DeadlineRow } from '@vigil/domain/stream/rows';
import { In } from 'typeorm';
import { DeadlineEntity } from './entities/deadline.entity.js';
import type { LedgerParts } from './ledger-parts.js';
import { deadlineField } from './row-tokens.js';

/** A running term of a stream. Instants in ms since 1970. */
export interface Deadline extends Omit<DeadlineRow, 'shown'> {
  readonly stream: string;
  readonly shown: DeadlineRow['shown'] | 'ERASED';
}

/** The running terms of these streams, the earliest first: of one case, or of a page of a list. The caller has checked who may see them. */
export async function deadlinesOf(
  parts: Pick<LedgerParts, 'source' | 'sealer'>,
  streams: readonly string[],
): Promise<readonly Deadline[]> {
  const rows = await parts.source
    .getRepository(DeadlineEntity)
    .find({ where: { stream: In([...streams]) }, order: { dueAt: 'ASC', stream: 'ASC', term: 'ASC' } });
  const opened = await parts.sealer.openMany(
    rows.map(({ stream, term, keyId, box }) => ({ stream, field: deadlineField(term), keyId, box })),
  );
  return rows.map(({ stream, dueAt, nextAt }, n) => ({
    stream,
    dueAt: dueAt.getTime(),
    nextAt: nextAt?.getTime() ?? null,
    shown: opened[n] as Deadline['shown'],
  }));
}
