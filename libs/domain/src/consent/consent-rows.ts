import type { CaseState } from '../case/case-state.js';
import type { Consent } from '../case/case-person.js';
import type { ConsentRow } from '../stream/rows.js';
import { standingConsent } from './standing-consent.js';

/**
 * The consents of a case as departures of other cases read them: one row for each person, scope and addressee that was
 * asked about, with what stands together from all who answered. Dates are not judged here: a row knows no moment.
 */
export function consentRows({ persons, consents }: CaseState): readonly ConsentRow[] {
  const byQuestion = new Map<string, Consent[]>();
  for (const consent of consents) {
    const question = `${consent.personId}/${consent.scope}`;
    const asked = byQuestion.get(question);
    if (asked) asked.push(consent);
    else byQuestion.set(question, [consent]);
  }
  return [...byQuestion.values()].flatMap((asked) => {
    const [{ personId, scope }] = asked as [Consent];
    const person = persons[personId];
    if (!person) return [];
    return [...new Set(asked.map(({ addressee }) => addressee))].map((addressee) => ({
      personId,
      scope,
      addressee,
      status:
        person.facts === 'ERASED'
          ? 'REFUSED'
          : standingConsent(person, asked, scope, addressee, ({ status }) => status),
    }));
  });
}
