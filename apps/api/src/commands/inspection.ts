import type { CaseState } from '@vigil/domain/case/case-state';
import type { Identity } from '@vigil/domain/classification';
import { inspect, type Inspected } from '@vigil/domain/text/inspect';
import type { VaultOpener } from '@vigil/vault/opener';
import type { Inspect } from '@vigil/vault/seal-body';
import { Problem } from '../problems/problem.js';

type InspectedPerson = Inspected['persons'][number];

/**
 * Inspects the texts of one command for mentions and spelled-out names: of the case's persons, whose identities are
 * opened for this comparison alone and shown to nobody, and of those that the command itself brings.
 */
export async function inspection(
  opener: VaultOpener,
  state: Pick<CaseState, 'persons'> | undefined,
  body: unknown,
): Promise<Inspect> {
  const known = Object.values(state?.persons ?? {});
  const sealed = known.flatMap(({ personId, identity }) =>
    identity === null ? [] : [{ personId, identity }],
  );
  const opened = await opener.openIdentities(sealed);
  const ofCase = known.map(({ personId, alias }): InspectedPerson => ({
    personId,
    alias,
    names: namesOf(opened.get(personId)),
  }));
  const persons = [...ofCase, ...brought(body)];
  return (text, form) => {
    const findings = inspect({ text, form, persons });
    if (findings.checks.includes('ALIAS_UNKNOWN')) throw unknownAlias();
    return findings;
  };
}

const unknownAlias = (): Problem =>
  new Problem('invalid', 'Nothing was recorded. Mend what is named and send it again.', {
    failures: [
      {
        code: 'ALIAS_UNKNOWN',
        says: 'A text refers to a person in braces who is not in this case.',
        remedy:
          'Refer to persons of this case as {P1}, {P2} …; GET the case for its persons and their aliases.',
        paragraph: 'DOMAIN 9.1',
      },
    ],
  });

const namesOf = (identity: Identity | 'ERASED' | undefined): readonly string[] =>
  identity === undefined || identity === 'ERASED' ? [] : [identity.name, ...(identity.variants ?? [])];

/** Persons of the body itself, who have no alias yet. */
function brought(value: unknown): readonly InspectedPerson[] {
  if (Array.isArray(value)) return value.flatMap(brought);
  if (value === null || typeof value !== 'object') return [];
  const { identity, personId } = value as { identity?: Identity; personId?: string };
  if (identity !== undefined && typeof personId === 'string')
    return [{ personId, alias: personId, names: namesOf(identity) }];
  return Object.values(value).flatMap(brought);
}
