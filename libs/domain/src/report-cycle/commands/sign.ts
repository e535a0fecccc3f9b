import { z } from 'zod';
import { hash } from '../cycle-fields.js';
import { ending } from '../cycle-terms.js';
import { cycleDraft } from '../define-cycle-event.js';
import { defineCycleCommand, type CycleGuard } from '../define-cycle-command.js';
import { leftSince, manifestNow, nothingDrifted } from '../drift.js';
import { mayLeave } from '../entry-faults.js';
import { signed } from '../events/signed.js';
import { nothingUnderWay, personWho } from '../guards.js';

const manifestIsTheOneRead: CycleGuard<{ readonly hash: string }> = ({ state, payload }) => {
  if (state.manifest === null) return 'NOT_FROZEN';
  return state.manifest.hash === payload.hash ? undefined : { code: 'MANIFEST_IS_ANOTHER', field: 'hash' };
};

/** Two different people in two different roles (DOMAIN 7, 9.6). */
const signerIsAnother: CycleGuard = (judged) => {
  const { state, actor } = judged;
  if (state.signatures.some(({ by }) => by === personWho(judged))) return 'SIGNED_ALREADY';
  return actor.origin === 'person' && state.signatures.some(({ role }) => role === actor.role)
    ? 'SIGNATURE_OF_ROLE_GIVEN'
    : undefined;
};

/**
 * Signs the manifest by its hash: the editor and the ASG, in either order. Both times everything listed is read again under
 * lock; what changed or was added answers DRIFT. The second signature locks the annexes (D15).
 */
export const sign = defineCycleCommand({
  name: 'Sign',
  summary: 'Sign the manifest',
  schema: z.strictObject({ hash: hash() }),
  by: ['EDITOR', 'ASG'],
  from: ['MAIN_SUBMITTED'],
  ifMatch: true,
  departure: true,
  guards: [
    manifestIsTheOneRead,
    signerIsAnother,
    nothingUnderWay('PASS_ON_REPLY', 'FINALISE'),
    nothingDrifted,
    ...mayLeave(manifestNow, 'PUBLISH'),
  ],
  record: (judged) => {
    const { state, payload, actor } = judged;
    const locks = state.signatures.length === 1;
    return [
      cycleDraft(signed, {
        hash: payload.hash,
        by: personWho(judged),
        role: actor.origin === 'person' ? actor.role : 'EDITOR',
        locks,
        left: leftSince(judged),
        ends: locks ? [...ending(state, ['annexLock'])] : [],
      }),
    ];
  },
});
