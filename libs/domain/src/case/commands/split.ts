import { z } from 'zod';
import { composed, type Sealed } from '../../classification.js';
import { actingPerson } from '../acting-person.js';
import { defineCommand, madeBy, type Guard } from '../define-command.js';
import { draft } from '../define-event.js';
import { splitOff } from '../events/split-off.js';
import { partsAreKnown } from '../guards/facts.js';
import { noMergeIsUnderWay } from '../guards/merge.js';
import { partId } from '../outgoing-fields.js';

const schema = z.strictObject({ acts: z.array(partId()).min(1).max(100), reason: composed(5_000) });
type Splitting = Sealed<z.output<typeof schema>>;

/** At least one act stays, and of a verified case one that is verified: its status rests on it. */
const somethingRemains: Guard<Splitting> = ({ state, payload: { acts } }) => {
  const stays = (id: string) => !acts.includes(id);
  const rests = state.verifiedActs.length === 0 || state.verifiedActs.some(stays);
  return rests && Object.keys(state.acts).some(stays)
    ? undefined
    : { code: 'SPLIT_LEAVES_NOTHING', field: 'acts' };
};

/**
 * A supervisor takes acts out into a case of their own, with their persons, consents, sources and evidence (DOMAIN 6 "Annex
 * rule"). The new case is screened for itself, and its name is recorded here.
 */
export const split = defineCommand({
  name: 'Split',
  summary: 'Split acts off into a case of their own',
  group: 'case',
  schema,
  by: ['SUPERVISOR'],
  from: ['SCREENING', 'VERIFYING', 'VERIFIED', 'COMMUNICATED', 'FOLLOW_UP'],
  guards: [partsAreKnown('acts', 'acts', ({ acts }: Splitting) => acts), somethingRemains, noMergeIsUnderWay],
  record: ({ state, payload: { acts, reason }, actor, command }) => [
    draft(splitOff, {
      splitId: madeBy(command, 'split'),
      by: actingPerson(actor) ?? '',
      acts: Object.values(state.acts).filter(({ id }) => acts.includes(id)),
      nexus: Object.values(state.nexus).filter(({ actId }) => acts.includes(actId)),
      reason,
    }),
  ],
});
