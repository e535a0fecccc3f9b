import type { Moment, Recorded } from '../decider.js';
import type { RunningTerm, Term } from '../stream/term.js';
import type { CaseState } from './case-state.js';
import type { Communication } from './case-outgoing.js';
import type { CaseEvent } from './events.js';
import { evolve } from './evolve.js';
import { initialState } from './initial-state.js';
import { settle } from './settle.js';
import { TEST_OFFICE } from './test-office.js';

/** An instant with offset, or ms since 1970, in ms. */
export const ms = (instant: string | number) => (typeof instant === 'number' ? instant : Date.parse(instant));
/** A moment at which the office looks at the case and at nothing else. */
export const at = (instant: string | number): Moment => ({
  recordedAt: ms(instant),
  effectiveAt: ms(instant),
  office: TEST_OFFICE,
  elsewhere: [],
});
/** A letter that was sent and awaits its reply. */
export const letter = (id: string, change: Partial<Communication> = {}): Communication =>
  ({
    id,
    origin: 'LINKED',
    type: 'AL',
    status: 'SENT',
    addressee: 'XEX',
    sentOn: '2026-02-10',
    lapsedAt: null,
    lapseVoid: false,
    replyDueAt: 1,
    replies: [],
    public: false,
    ...change,
  }) as Communication;
/** Terms of which nothing fell yet; gaps are left out. */
export const running = (...terms: readonly (Term | null)[]): readonly RunningTerm[] =>
  terms.filter((term) => term !== null).map((term) => ({ ...term, fallen: [] }));

/** A case whose letters wait for their replies. */
export const waiting = (
  terms: readonly RunningTerm[],
  letters = [letter('c1')],
  change: Partial<CaseState> = {},
): CaseState => ({
  ...initialState('RC-7K3Q9-F'),
  version: 9,
  status: 'COMMUNICATED',
  stages: [{ stage: 'communication', since: 0, until: null }],
  communications: Object.fromEntries(letters.map((one) => [one.id, one])),
  terms,
  ...change,
});

/** Records what is due, as `execute` does. */
export function after(state: CaseState, moment: Moment, drafts = settle(state, moment)): CaseState {
  return drafts.reduce(
    (so, draft) =>
      evolve(so, {
        ...draft,
        stream: so.id,
        seq: so.version + 1,
        version: 1,
        effectiveAt: draft.effectiveAt ?? moment.effectiveAt,
        recordedAt: moment.recordedAt,
        actor: { origin: 'clockwork' },
        commandId: 'tick',
        causationId: null,
        policy: 7,
      } as Recorded<CaseEvent>),
    state,
  );
}
