import { ApplicationFailure } from '@temporalio/common';
import { deciderOf } from '@vigil/domain/decider-of';
import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import { tick } from '@vigil/ledger/tick';
import { markTold } from '@vigil/ledger/told';
import type { Clockwork } from '@vigil/workflows/contract';
import { recordedCourse, unknownStream } from './recorded-course.js';

/** The calendar's activities: reads where a stream stands, and records what falls due in it. */
export const clockwork = ({ ledger }: { readonly ledger: LedgerParts }): Clockwork => ({
  load: (stream) => recordedCourse(ledger, stream),

  async tick(stream, wakeAt) {
    // No poke besides: the workflow learns it from this answer, and a try that is lost is made again.
    const ticked = await tick({ ...ledger, onCommitted: () => undefined }, deciderOf(stream), stream, wakeAt);
    if (ticked.outcome === 'unknown') unknownStream();
    const course = await recordedCourse(ledger, stream);
    if (course.wakeAt !== null && course.wakeAt <= wakeAt) throw clockStoodStill();
    await markTold(ledger, stream, course.version);
    return course;
  },
});

/** Retried, since a newer program may know better; loud, since until then nothing falls due in this stream. */
const clockStoodStill = () =>
  ApplicationFailure.retryable(
    'A tick did not move the clock: what was due is still due. The rules of settling are at fault.',
    'ClockStoodStill',
  );
