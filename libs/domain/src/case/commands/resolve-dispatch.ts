import { z } from 'zod';
import { RESOLUTION } from '../../vocabulary/dispatch.js';
import { composed, operational } from '../../classification.js';
import { defineCommand, OPEN, type Guard } from '../define-command.js';
import { draft } from '../define-event.js';
import { dispatchResolved } from '../events/dispatch-resolved.js';
import type { AboutLetter } from '../guards/letter.js';
import { PERSONS_ALLOW_LETTER, storedLetter } from '../guards/letter-persons.js';
import { textIsFitToLeave } from '../guards/outgoing-text.js';
import { letterRenderings } from '../letter-renderings.js';
import { letterOf } from '../letters.js';
import { partId } from '../outgoing-fields.js';

interface Resolution extends AboutLetter {
  readonly resolution: 'WAS_SENT' | 'SEND_AGAIN';
}
/** To send again is a departure of its own: what may not leave now does not leave now. */
const onlyToSendAgain =
  (guard: Guard<Resolution>): Guard<Resolution> =>
  (judged) =>
    judged.payload.resolution === 'SEND_AGAIN' ? guard(judged) : undefined;

/** A person decides on a dispatch that failed, or of which nobody can tell whether it left (DESIGN "Effects are facts"). */
export const resolveDispatch = defineCommand({
  name: 'ResolveDispatch',
  summary: 'Decide on a dispatch that failed or is in doubt',
  group: 'communication',
  schema: z.strictObject({
    communicationId: partId(),
    resolution: operational(z.enum(RESOLUTION.codes)),
    reason: composed(2_000),
  }),
  by: ['SUPERVISOR', 'ASG'],
  from: [...OPEN, 'CLOSED'],
  whileHeld: true,
  departure: true,
  guards: [
    ({ state, payload: { communicationId } }) => {
      const letter = letterOf(state, communicationId);
      if (!letter) return { code: 'LETTER_UNKNOWN', field: 'communicationId' };
      return letter.dispatch === 'FAILED' || letter.dispatch === 'IN_DOUBT'
        ? undefined
        : { code: 'DISPATCH_NOT_IN_DOUBT', field: 'communicationId' };
    },
    ...[
      ({ state }: { state: { hold: unknown } }) => (state.hold ? ('CASE_ON_HOLD' as const) : undefined),
      ...textIsFitToLeave(storedLetter),
      ...PERSONS_ALLOW_LETTER,
    ].map(onlyToSendAgain),
  ],
  record: ({ state, payload, moment }) => {
    const letter = letterOf(state, payload.communicationId);
    const attempts = letter?.attempts ?? 0;
    const again = payload.resolution === 'SEND_AGAIN';
    return [
      draft(dispatchResolved, {
        ...payload,
        attempt: again ? attempts + 1 : attempts,
        renderings: again && letter ? letterRenderings(state, letter, moment) : null,
      }),
    ];
  },
});
