import { randomUUID } from 'node:crypto';
import { dayOf } from '@vigil/domain/calendar/day';
import type { ReportPeriod } from '@vigil/domain/office/office-state';
import type { ConsentScope } from '@vigil/domain/vocabulary/consent';
import type { Colleague } from '../acceptance/colleague.js';
import { overHttp } from './desk.js';

/** Words that a test plants into a case, to look for them where they must not be. */
export interface Words {
  readonly name?: string;
  readonly narrative?: string;
}

/** An allegation as the form sends it, all of it invented. */
export const allegation = ({
  name = 'Alma Verity',
  narrative = 'An invented account.',
}: Words = {}): object => ({
  recordType: 'NAMED_INDIVIDUAL',
  respondent: 'XEX',
  channel: 'EMAIL',
  receivedAt: new Date(Date.now() - 3_600_000).toISOString(),
  statedConsent: true,
  source: { identity: { name: 'Rosalind Quarry' } },
  narrative,
  persons: [{ roles: ['VICTIM'], identity: { name }, facts: { category: 'A_COOPERATED' } }],
});

/** The days, such as `2026-04-30`, on which the victim cooperated and suffered for it; some weeks ago by default. */
interface When {
  readonly cooperatedOn?: string;
  readonly sufferedOn?: string;
}

/** A case of Amira's that was just received, with Viktor and Petra beside her. */
export async function received(words: Words = {}): Promise<string> {
  const [amira, samuel] = [await overHttp('amira'), await overHttp('samuel')];
  const ref = await amira.register(allegation(words));
  await samuel.does(ref, 'assign-case', { verifier: 'u_viktor', protection: 'u_petra' });
  return ref;
}

/** The same, being screened. */
export async function screening(words: Words = {}): Promise<string> {
  const ref = await received(words);
  await (await overHttp('amira')).does(ref, 'start-screening');
  return ref;
}

/** Records an act, as a colleague does elsewhere. */
export const recordsAct = (who: Colleague, ref: string): Promise<readonly string[]> =>
  who.does(ref, 'record-act', { code: 'THREAT', actor: 'STATE', on: dayOf(Date.now() - 5 * 86_400_000) });

/** A word that stands nowhere else. */
export const unheardOf = (): string => `Zq${randomUUID().replaceAll('-', '')}`;

/** The same, with an act that the victim suffered; answers its id too. */
export async function alleged({ sufferedOn = daysAgo(20), ...words }: Words & When = {}): Promise<{
  readonly ref: string;
  readonly act: string;
}> {
  const ref = await screening(words);
  const act = await made(await overHttp('amira'), ref, 'record-act', 'actId', {
    code: 'ARREST_DETENTION',
    actor: 'STATE',
    on: sufferedOn,
    persons: [await victimOf(ref)],
  });
  return { ref, act };
}

/** The year of the report that covers a day. */
export async function reportOf(day: string): Promise<number> {
  const { body } = await (await overHttp('samuel')).get<{ periods: readonly ReportPeriod[] }>('/office');
  const period = body.periods.find(({ from, until }) => from <= day && day <= until);
  if (!period) throw new Error(`No report of the demo's office covers ${day}.`);
  return period.year;
}

/** Consents that are given beyond those for a letter: `PUBLISH_NAMED` for the report. */
interface Given {
  readonly more?: readonly ConsentScope[];
}

/** The same, verified by a second person; another UN body wrote to the State and awaits its reply. */
export async function communicated({
  more = [],
  cooperatedOn = daysAgo(40),
  ...when
}: Given & When = {}): Promise<string> {
  const { ref, act } = await alleged(when);
  const [amira, petra, viktor] = [await overHttp('amira'), await overHttp('petra'), await overHttp('viktor')];
  const victim = await victimOf(ref);
  const cooperation = await made(amira, ref, 'record-cooperation', 'cooperationId', {
    personId: victim,
    mechanism: 'UPR',
    type: 'BRIEFING',
    on: cooperatedOn,
  });
  await amira.does(ref, 'record-nexus', { actId: act, cooperationId: cooperation, codes: ['TIMING'] });
  const scopes = ['INTERNAL', 'SHARE_UN', 'TRANSMIT_ANON', 'TRANSMIT_NAMED', ...more];
  await amira.does(ref, 'record-consent', {
    personId: victim,
    on: daysAgo(0),
    riskExplained: true,
    answers: scopes.map((scope) => ({ scope, status: 'GIVEN' })),
  });
  await amira.does(ref, 'confirm-scope');
  const evidence: string[] = [];
  for (const sourceCode of ['FAMILY', 'COURT_RECORD']) {
    const evidenceId = await made(amira, ref, 'add-evidence', 'evidenceId', {
      description: 'What an invented source says.',
      supports: [act, cooperation],
      sourceCode,
      firstHand: true,
    });
    await amira.does(ref, 'assess-evidence', { evidenceId, reliability: 'B', credibility: 2 });
    evidence.push(evidenceId);
  }
  await petra.does(ref, 'assess-risk', { level: 'LOW', reason: 'Invented.', adviserAgreesNaming: [victim] });
  await amira.does(ref, 'propose-verification', { acts: [act], evidence });
  await viktor.does(ref, 'confirm-verification');
  await amira.does(ref, 'link-communication', {
    type: 'AL',
    addressee: 'XEX',
    code: 'AL XEX 1/2026',
    sentOn: daysAgo(1),
    named: [victim],
  });
  return ref;
}

/** The victim's id, who was registered last. */
async function victimOf(ref: string): Promise<string> {
  const { persons } = await (await overHttp('amira')).case<{ persons: Record<string, unknown> }>(ref);
  return Object.keys(persons).at(-1) ?? '';
}

/** Takes a step and answers the id that its event names. */
async function made(who: Colleague, ref: string, command: string, id: string, body: object): Promise<string> {
  const { text, body: receipt } = await who.tries(ref, command, body);
  const { events = [] } = receipt as { events?: readonly Readonly<Record<string, string>>[] };
  const found = events.find((event) => event[id] !== undefined)?.[id];
  if (found === undefined) throw new Error(`${command} made no ${id}: ${text}`);
  return found;
}

const daysAgo = (days: number): string => dayOf(Date.now() - days * 86_400_000);
