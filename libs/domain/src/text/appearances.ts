import { permittedRenderings, renderingLine } from '../consent/permitted-renderings.js';
import { liesWithin, mostProtective } from '../consent/rendering-table.js';
import type { Moment } from '../decider.js';
import type { Rendering } from '../vocabulary/rendering.js';
import type { RenderingLine } from '../vocabulary/rendering-line.js';
import { aliasesOf, type Reader, type TextOfCase } from './render-for.js';
import { mentionsOf } from './segments.js';

/** How one person appears to an audience, and why. */
export interface Appearance {
  readonly personId: string;
  readonly alias: string;
  /** Null where the text is refused for this person: shown more openly than is permitted, or without a risk assessment. */
  readonly as: Rendering | null;
  /** Whether people decided it; otherwise the most protective way holds. */
  readonly decided: boolean;
  readonly permitted: readonly Rendering[];
  /** The line of DOMAIN 3.5's second table that the person is judged by. */
  readonly line: RenderingLine;
}

/**
 * How everybody whom some texts of a case mention appears to an audience at a moment, and by which line of the table, in the
 * order of their aliases. What `renderFor` makes of the texts follows from it.
 */
export function appearances(
  texts: readonly TextOfCase[],
  { audience, addressee }: Pick<Reader, 'audience' | 'addressee'>,
  moment: Moment,
): readonly Appearance[] {
  const found = new Map<string, Appearance>();
  for (const text of texts)
    for (const personId of mentionsOf(text.words, aliasesOf(text))) {
      const person = text.state.persons[personId];
      const line = renderingLine(text.state, personId, audience, moment, addressee);
      if (!person || !line) continue;
      const permitted = permittedRenderings(text.state, personId, audience, moment, addressee);
      const choice = text.chosen.find((one) => one.personId === personId)?.as;
      const as =
        choice === undefined ? mostProtective(permitted) : liesWithin(choice, permitted) ? choice : null;
      const decided = choice !== undefined;
      found.set(personId, { personId, alias: person.alias, as, decided, permitted, line });
    }
  return [...found.values()].sort((one, other) =>
    one.alias.localeCompare(other.alias, 'en', { numeric: true }),
  );
}
