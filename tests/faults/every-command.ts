import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { CASE_COMMANDS } from '@vigil/domain/case/catalogue';
import { OFFICE_COMMANDS } from '@vigil/domain/office/catalogue';
import type { Answer } from '../acceptance/colleague.js';
import type { Story } from './planted-story.js';
import { plant } from './planting.js';
import type { Name, RealOffice } from './real-office.js';

/** A command that was tried with planted words, and what it was answered. */
export interface Tried {
  readonly name: string;
  readonly answer: Answer;
}

interface Definition {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly issuedBy: readonly string[];
  readonly by: readonly string[];
}

/** Tries every command that a person may issue and that has a field to be filled freely, with the word in each such field. */
export async function tryEveryCommand(
  office: RealOffice,
  story: Story,
  word: string,
): Promise<readonly Tried[]> {
  const known = await partsOf(office, story);
  const tried: Tried[] = [];
  for (const [path, catalogue] of [
    [`/cases/${story.reference}`, CASE_COMMANDS],
    ['/office', OFFICE_COMMANDS],
  ] as const)
    for (const { name, schema, issuedBy, by } of Object.values(
      catalogue,
    ) as unknown as readonly Definition[]) {
      const newcomer = BRINGS_SOMEBODY.includes(name) ? { personId: `p_${randomUUID()}` } : {};
      const { body, paths } = plant(schema, word, { ...known, ...newcomer });
      if (!issuedBy.includes('person') || paths.length === 0) continue;
      const issuer = by.map((role) => ISSUERS[role]).find((one) => one !== undefined);
      if (issuer === undefined) throw new Error(`Nobody of this office may issue ${name}.`);
      const route = name === 'RegisterAllegation' ? '/cases' : `${path}/${kebab(name)}`;
      tried.push({ name, answer: await post(office, issuer, route, path, body) });
    }
  return tried;
}

const BRINGS_SOMEBODY = ['RegisterAllegation', 'AddPerson'];

/** Whoever of the office issues a command in a role of it. */
const ISSUERS: Readonly<Record<string, Name>> = {
  OFFICER: 'officer',
  SUPERVISOR: 'supervisor',
  VERIFIER: 'verifier',
  PROTECTION: 'protection',
  EDITOR: 'editor',
  ASG: 'asg',
  SYSADMIN: 'sysadmin',
};

/** What commands may refer to, by the names of their fields. */
async function partsOf(office: RealOffice, { reference, victim, communicationId }: Story) {
  const events = await office.as('supervisor').timeline(reference);
  const part = (name: string) =>
    events.map(({ payload }) => payload[name]).find((value) => typeof value === 'string') as string;
  const ids = ['actId', 'cooperationId', 'evidenceId', 'replyId'];
  return {
    personId: victim,
    communicationId,
    target: reference,
    ...Object.fromEntries(ids.map((name) => [name, part(name)])),
    supports: part('actId'),
    acts: part('actId'),
    evidence: part('evidenceId'),
  };
}

async function post(
  office: RealOffice,
  who: Name,
  route: string,
  read: string,
  body: unknown,
): Promise<Answer> {
  const { headers } = await office.as(who).get(read);
  return office.as(who).post(route, body, {
    'idempotency-key': randomUUID(),
    'if-match': headers.get('etag') ?? '"0"',
  });
}

const kebab = (name: string) => name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
