import { createContext, use } from 'react';
import type { Role } from '@vigil/domain/vocabulary/role';
import type { OfficeRead } from '../api/answers.js';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What may be referred to where a form stands, by what it is: `person`, `act`, `letter`; colleagues by role. */
export type References = Readonly<Record<string, readonly Option[]>>;

/** Given by the page around a form; a reference to what the page does not hold is typed. */
export const ReferencesContext = createContext<References>({});
export const useReferences = (): References => use(ReferencesContext);

/** Colleagues by role and all together, and the units, as every form may refer to them. */
export function officeReferences({ colleagues }: OfficeRead): References {
  const working = colleagues.filter(({ retired }) => !retired);
  const option = ({ id, displayName }: (typeof working)[number]): Option => ({
    value: id,
    label: displayName,
  });
  const holding = (role: Role) => working.filter(({ roles }) => roles.includes(role)).map(option);
  return {
    colleague: working.map(option),
    OFFICER: holding('OFFICER'),
    VERIFIER: holding('VERIFIER'),
    PROTECTION: holding('PROTECTION'),
    SUPERVISOR: holding('SUPERVISOR'),
    unit: [...new Set(working.map(({ unit }) => unit))].map((unit) => ({ value: unit, label: unit })),
  };
}
