import { startOfDay } from '@vigil/domain/calendar/day';
import { givenDay } from '@vigil/domain/calendar/given-dates';
import type { Row } from './columns.js';

/** What one line of a take-over asks to be recorded: bodies as clients send them. */
export interface TakeoverLine {
  readonly registration: Readonly<Record<string, unknown>>;
  readonly reports: readonly Readonly<Record<string, unknown>>[];
}

/** The commands' bodies from a line. Nothing is judged here: what cannot be read is left as it stands, for the schemas to refuse. */
export function takeoverLine(row: Row): TakeoverLine {
  const given = (entries: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
  return {
    registration: given({
      recordType: row.recordType,
      respondent: row.respondent,
      hostState: row.hostState,
      channel: row.channel,
      receivedAt: beginningOf(row.receivedOn),
      sensitivity: row.sensitivity,
      safeChannel: yesOrNo(row.safeChannel),
      urgent: yesOrNo(row.urgent),
      takingOver: true,
      statedConsent: yesOrNo(row.statedConsent),
      narrative: row.narrative,
      source: given({
        identity: given({ name: row.sourceName, contact: row.sourceContact }),
        organisation: yesOrNo(row.sourceIsOrganisation),
      }),
      persons: hasPerson(row) ? [personOf(row, given)] : [],
    }),
    reports: (row.earlierReports ?? '')
      .split(/\s+/)
      .filter((one) => one !== '')
      .map(reportOf),
  };
}

const hasPerson = (row: Row): boolean =>
  [row.personName, row.personGender, row.personAgeBand, row.personCategory, row.personProfiles].some(
    (value) => value !== undefined,
  );

const personOf = (row: Row, given: (entries: Readonly<Record<string, unknown>>) => object) =>
  given({
    roles: ['VICTIM'],
    organisation: yesOrNo(row.personIsOrganisation),
    identity: row.personName === undefined ? undefined : { name: row.personName },
    facts: given({
      gender: row.personGender,
      ageBand: row.personAgeBand,
      category: row.personCategory,
      profiles: row.personProfiles?.split(/\s+/).filter((one) => one !== ''),
    }),
  });

/** `2024:A/HRC/57/60` is a year and a symbol, `2024` a year alone. */
function reportOf(text: string): Readonly<Record<string, unknown>> {
  const [year, ...symbol] = text.split(':');
  return { year: Number(year), ...(symbol.length === 0 ? {} : { symbol: symbol.join(':') }) };
}

/** `yes` and `no`; anything else stays, and is refused. */
const yesOrNo = (text: string | undefined): unknown => (text === 'yes' ? true : text === 'no' ? false : text);

/** The first instant of a day in Zurich; what is no day stays, and is refused. */
function beginningOf(day: string | undefined): string | undefined {
  return day !== undefined && givenDay().safeParse(day).success
    ? new Date(startOfDay(day)).toISOString()
    : day;
}
