import { z } from 'zod';
import { operational } from '../classification.js';
import { permittedRenderings } from '../consent/permitted-renderings.js';
import { liesWithin } from '../consent/rendering-table.js';
import type { Moment } from '../decider.js';
import { RENDERING, type Rendering } from '../vocabulary/rendering.js';
import type { CaseState } from './case-state.js';
import type { Communication, NamingDecision } from './case-outgoing.js';
import { audienceOf } from './letter-faults.js';
import { personId } from './person-facts.js';

/** How everybody in a letter is shown, as an event records it; null in a letter that left before this was recorded. */
export const renderingsField = () =>
  z.array(z.strictObject({ personId: personId(), as: operational(z.enum(RENDERING.codes)) })).nullable();

/**
 * How everybody in a letter appears to its addressee, decided at its departure (DOMAIN 3.5): `named` by name; `mentioned` as
 * openly as is permitted without a name: by function, anonymously, or in an aggregate. Whether that may leave, the guards say.
 */
export function letterRenderings(
  state: CaseState,
  letter: Pick<Communication, 'type' | 'addressee' | 'named' | 'mentioned'>,
  moment: Moment,
): readonly NamingDecision[] {
  const { audience, addressee } = audienceOf(state, letter);
  const nameless = (id: string): Rendering => {
    const permitted = permittedRenderings(state, id, audience, moment, addressee);
    if (permitted.includes('FUNCTION')) return 'FUNCTION';
    return liesWithin('ANONYMOUS', permitted) ? 'ANONYMOUS' : 'AGGREGATE';
  };
  return [
    ...letter.named.map((id): NamingDecision => ({ personId: id, as: 'NAME' })),
    ...letter.mentioned
      .filter((id) => !letter.named.includes(id))
      .map((id): NamingDecision => ({ personId: id, as: nameless(id) })),
  ];
}

/** The same of a letter that has left: as recorded, or as it was done before it was. */
export const renderingsOf = ({ renderings, named, mentioned }: Communication): readonly NamingDecision[] =>
  renderings ?? [
    ...named.map((id): NamingDecision => ({ personId: id, as: 'NAME' })),
    ...mentioned
      .filter((id) => !named.includes(id))
      .map((id): NamingDecision => ({ personId: id, as: 'ANONYMOUS' })),
  ];
