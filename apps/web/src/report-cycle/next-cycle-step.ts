import type { Cycle, CycleStep } from './use-cycle.js';

/** Those that are given to one State or entry: they stand beside it. */
export const OF_A_NOTE: readonly string[] = ['SendNote', 'RecordNoteReply', 'ResolveNoteDispatch'];
export const OF_AN_ENTRY: readonly string[] = ['OrderRedaction', 'OrderCorrigendum'];

/**
 * The one step that takes the report further, where there is one: it is offered first. A freeze is not offered while the one
 * before stands, since it would void the signatures, nor the close of the intake before its day.
 */
export function nextCycleStep(cycle: Cycle, steps: readonly CycleStep[]): CycleStep | undefined {
  const wanted = WANTED[cycle.phase ?? 'OPEN'](cycle);
  return wanted
    .map((name) => steps.find(({ command, allowed }) => allowed && command === name))
    .find((step) => step !== undefined);
}

const WANTED: {
  readonly [P in NonNullable<Cycle['phase']>]: (cycle: Cycle) => readonly string[];
} = {
  OPEN: ({ plan, asOf }) => {
    const closes = plan.find(({ kind }) => kind === 'periodCloses');
    return closes && closes.dueOn < asOf.slice(0, 10) ? ['CloseIntake'] : [];
  },
  INTAKE_CLOSED: ({ notes }) => (notes.length === 0 ? ['PrepareNotes'] : []),
  NV_OUT: ({ notes }) => (notes.some(({ sent }) => sent === null) ? [] : ['SubmitMain']),
  MAIN_SUBMITTED: ({ manifest, counts, refused }) => {
    const stands = manifest && manifest.drift.changed.length + manifest.drift.added.length === 0;
    if (stands) return ['Sign'];
    const toFinalise = (counts['IN_NV'] ?? 0) > (refused.FINALISE?.length ?? 0);
    return toFinalise ? ['FinaliseEntries', 'Freeze'] : ['Freeze', 'FinaliseEntries'];
  },
  ANNEX_LOCKED: () => ['Publish'],
  ISSUED: (cycle) => [...notHandedOver(cycle), 'Present'],
  PRESENTED: (cycle) => [...notHandedOver(cycle), ...(cycle.presented['THIRD_COMMITTEE'] ? [] : ['Present'])],
};

/** A published report that nobody prints is presented to nobody. */
const notHandedOver = ({ dispatch }: Cycle): readonly string[] =>
  dispatch?.outcome === 'FAILED' ? ['SendReportAgain'] : [];
