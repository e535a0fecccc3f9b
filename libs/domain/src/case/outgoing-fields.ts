import { z } from 'zod';
import { RENDERING } from '../vocabulary/rendering.js';
import { givenDay } from '../calendar/given-dates.js';
import { fact, operational } from '../classification.js';
import { STATE } from '../vocabulary/state.js';
import { givenId } from './given-ids.js';
import { personId } from './person-facts.js';

/** The id of a letter, reply or entry of this case. */
export const partId = givenId;

/** References of persons whom a letter or entry names or mentions. */
export const personIds = () => z.array(personId()).max(300);

/** The alpha-3 code of a State; null stands for an addressee that is no State. */
export const stateCode = () => fact(z.enum(STATE.codes));

/** A calendar day of Zurich, `2026-04-30`. */
export const day = () => fact(givenDay());

/** An instant in an event, in ms since 1970. */
export const instant = () => fact(z.int());

/** The symbol of a document or the code of a letter, as its sender gave it: `UA XEX 7/2025`, `A/HRC/57/60`. Codes only, no prose. */
export const symbol = () =>
  fact(
    z
      .string()
      .trim()
      .max(40)
      .regex(
        /^[A-Z]{1,12}(?:[ /.-][A-Z0-9]{1,6}){1,7}(?:\/(?:Corr|Add|Rev)\.[0-9]{1,2})?$/,
        'Give the code as printed on it, such as UA XEX 7/2025.',
      ),
  );

/** How one person appears in an entry. */
export const namingDecision = () =>
  z.strictObject({
    personId: personId(),
    as: operational(z.enum(RENDERING.codes)),
  });
