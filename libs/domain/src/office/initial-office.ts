import { DEFAULT_PARAMETERS } from './default-parameters.js';
import type { OfficeState } from './office-state.js';

/** The office before its first event: nobody works in it yet, the terms are those of DOMAIN 5. */
export const initialOffice = (): OfficeState => ({
  version: 0,
  decidedAt: 0,
  lastRecordedAt: 0,
  lastEffectiveAt: 0,
  stages: [],
  terms: [],
  colleagues: {},
  conflicts: {},
  absences: [],
  roster: [],
  holidays: [],
  calendars: {},
  calendarsUsed: { ofUnits: {}, ofColleagues: {} },
  posts: [],
  parameters: DEFAULT_PARAMETERS,
  termsSetAt: 0,
  proposedPolicies: {},
  periods: [],
  actions: {},
  calls: {},
});
