import { randomUUID } from 'node:crypto';
import { dayOf } from '@vigil/domain/calendar/day';
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
