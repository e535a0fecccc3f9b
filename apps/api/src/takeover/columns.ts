/** The columns of a take-over, in the order of the example in docs/takeover.md; those marked are asked of each line. */
export const COLUMNS = {
  recordType: { required: true },
  respondent: { required: false },
  hostState: { required: false },
  channel: { required: true },
  receivedOn: { required: true },
  sensitivity: { required: false },
  safeChannel: { required: false },
  urgent: { required: false },
  sourceName: { required: true },
  sourceContact: { required: false },
  sourceIsOrganisation: { required: false },
  statedConsent: { required: false },
  personName: { required: false },
  personIsOrganisation: { required: false },
  personGender: { required: false },
  personAgeBand: { required: false },
  personCategory: { required: false },
  personProfiles: { required: false },
  narrative: { required: true },
  earlierReports: { required: false },
} as const satisfies Readonly<Record<string, { readonly required: boolean }>>;
export type Column = keyof typeof COLUMNS;
export const COLUMN_NAMES = Object.keys(COLUMNS) as readonly Column[];

/** One line as the columns name it; what is empty is not there. */
export type Row = { readonly [C in Column]?: string };

/** Where a field of RegisterAllegation comes from, by the beginning of its path; the longest that fits. */
const FIELDS: readonly (readonly [string, Column])[] = [
  ['/source/identity/name', 'sourceName'],
  ['/source/identity/contact', 'sourceContact'],
  ['/source', 'sourceName'],
  ['/receivedAt', 'receivedOn'],
  ['/persons/0/identity', 'personName'],
  ['/persons/0/facts/gender', 'personGender'],
  ['/persons/0/facts/ageBand', 'personAgeBand'],
  ['/persons/0/facts/category', 'personCategory'],
  ['/persons/0/facts/profiles', 'personProfiles'],
  ['/persons', 'personAgeBand'],
];

/** The column that a field of a command was filled from; null where it was none. */
export function columnOf(path: string): Column | null {
  const from = FIELDS.find(([field]) => path === field || path.startsWith(`${field}/`));
  if (from) return from[1];
  const name = path.split('/')[1] ?? '';
  return (COLUMN_NAMES as readonly string[]).includes(name) ? (name as Column) : null;
}
