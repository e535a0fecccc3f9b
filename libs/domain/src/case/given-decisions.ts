import type { EffectDraft } from '../stream/effect-draft.js';
import type { Command } from '../decider.js';
import { mergeEffects } from './effects/merge.js';
import { command, composedText, type Situation } from './given.js';
import { registration } from './given-persons.js';
import { OFFICE_PEOPLE } from './test-office.js';

const { supervisor } = OFFICE_PEOPLE;

/** An allegation that is being screened. */
export const screening = (changes: Parameters<typeof registration>[0] = {}) => [
  registration(changes),
  command('StartScreening', {}),
];

/** A closure proposed by the officer and confirmed by the supervisor, as two commands. */
export const closing = [
  command('ProposeClosure', { reason: 'RESOLVED', explanation: composedText() }),
  command('ConfirmClosure', {}, supervisor),
] as const;

/** A decline proposed by the officer and confirmed by the supervisor. */
export const declining = [
  command('ProposeDecline', { reason: 'NO_NEXUS', explanation: composedText() }),
  command('ConfirmDecline', {}, supervisor),
] as const;

/** What the last command of a situation asks of other cases. */
export const ordersOf = (outcome: Pick<Situation, 'state'> & { readonly news: Situation['events'] }) =>
  outcome.news
    .flatMap((event) => mergeEffects(outcome.state, event))
    .filter((effect): effect is Order => effect.kind === 'command');
export type Order = Extract<EffectDraft, { readonly kind: 'command' }>;

let acts = 0;
/** The order as the other case gets it: a command of the case that gave it. */
export const givenBy = (stream: string, { command: type, payload }: Order): Command => ({
  type,
  payload,
  actor: { origin: 'stream', stream },
  commandId: `act${String(++acts).padStart(13, '0')}`,
  causationId: null,
});
