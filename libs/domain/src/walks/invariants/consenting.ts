import type { CasePerson } from '../../case/case-person.js';
import type { CaseState } from '../../case/case-state.js';
import type { ConsentScope } from '../../vocabulary/consent.js';

/** Whether everybody who answers for a person said yes to one of these scopes, and nobody no to looking into it. */
export function consentsToOne(state: CaseState, personId: string, scopes: readonly ConsentScope[]): boolean {
  const person = state.persons[personId];
  if (!person || person.facts === 'ERASED') return false;
  const own = state.consents.filter((one) => one.personId === personId);
  const refusesAll = own.some(
    ({ scope, givenBy, status }) =>
      scope === 'INTERNAL' && givenBy === personId && (status === 'REFUSED' || status === 'WITHDRAWN'),
  );
  const givers = answering(person);
  return (
    !refusesAll &&
    givers.length > 0 &&
    givers.every((giver) =>
      own.some(
        ({ scope, givenBy, status }) => givenBy === giver && scopes.includes(scope) && status === 'GIVEN',
      ),
    )
  );
}

const answering = ({
  personId,
  represented,
  relatives,
  guardianImplicated,
}: CasePerson): readonly string[] => {
  if (represented === 'SELF') return [personId];
  return represented === 'GUARDIAN' && guardianImplicated ? [] : relatives;
};

/** An alleged responsible and nothing else, who needs no consent. */
export const isOfficial = (state: CaseState, id: string): boolean =>
  state.persons[id]?.roles.every((role) => role === 'ALLEGED_RESPONSIBLE') ?? false;
