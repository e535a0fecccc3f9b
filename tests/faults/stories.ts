import { dayOf } from '@vigil/domain/calendar/day';
import { randomUUID } from 'node:crypto';
import type { Colleague } from '../acceptance/colleague.js';
import type { RealOffice } from './real-office.js';

export interface ReceiptEvent {
  readonly seq: number;
  readonly type: string;
  readonly [id: string]: unknown;
}
/** A receipt as the API answers it. */
export interface Receipt {
  readonly reference: string;
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly events: readonly ReceiptEvent[];
}

const today = () => dayOf(Date.now());
const freshPerson = () => `p_${randomUUID()}`;

/** The body of an allegation about an invented victim in the invented State. */
export const allegation = (given: object = {}, victim = freshPerson()) => ({
  recordType: 'NAMED_INDIVIDUAL',
  respondent: 'XEX',
  channel: 'EMAIL',
  receivedAt: new Date(Date.now() - 60_000).toISOString(),
  source: { personId: freshPerson(), identity: { name: 'Sabela Quorra' } },
  narrative: 'Invented narrative of an invented source.',
  statedConsent: true,
  persons: [
    {
      personId: victim,
      roles: ['VICTIM'],
      identity: { name: 'Alma Verity' },
      facts: { category: 'A_COOPERATED' },
    },
  ],
  ...given,
});

/** Takes a step that must be recorded, and answers its receipt. */
export async function step(
  who: Colleague,
  ref: string,
  command: string,
  body: object = {},
): Promise<Receipt> {
  const answer = await who.tries(ref, command, body);
  if (answer.status !== 200) throw new Error(`${command} was not recorded: ${answer.status} ${answer.text}`);
  return answer.body as unknown as Receipt;
}

/** The id that a receipt gives to what a step made: `idOf(receipt, 'actId')`. */
export function idOf(receipt: Receipt, name: string): string {
  const id = receipt.events.map((event) => event[name]).find((value) => typeof value === 'string');
  if (id === undefined) throw new Error(`The receipt names no ${name}.`);
  return id as string;
}

/** Texts that a story may be told with. */
export interface Words {
  readonly place?: string;
  readonly evidence?: string;
  readonly received?: string;
  readonly reason?: string;
  readonly letter?: string;
}

/** The reminders of urgent triage that somebody's inbox holds of a case, oldest first; other tasks may lie beside them. */
export async function triageIn(who: Colleague, ref: string): Promise<readonly string[]> {
  return (await who.inbox(ref)).filter((entry) => entry.startsWith('triage '));
}

/** A verified case whose victim may be named to the State, with a verifier and a protection adviser. Answers its reference. */
export async function verifiedCase(
  office: RealOffice,
  given: object = {},
  { place, evidence, received, reason }: Words = {},
  victim = freshPerson(),
): Promise<{ readonly reference: string; readonly victim: string }> {
  const [officer, verifier, supervisor] = [
    office.as('officer'),
    office.as('verifier'),
    office.as('supervisor'),
  ];
  const ref = await officer.register(allegation(given, victim));
  await step(supervisor, ref, 'assign-case', { verifier: 'verifier', protection: 'protection' });
  await step(officer, ref, 'start-screening');
  await step(officer, ref, 'record-consent', {
    personId: victim,
    on: today(),
    riskExplained: true,
    answers: ['INTERNAL', 'TRANSMIT_ANON', 'TRANSMIT_NAMED'].map((scope) => ({ scope, status: 'GIVEN' })),
  });
  const cooperationId = idOf(
    await step(officer, ref, 'record-cooperation', {
      personId: victim,
      mechanism: 'UPR',
      type: 'MEETING_IN_COUNTRY',
    }),
    'cooperationId',
  );
  const act = {
    code: 'THREAT',
    actor: 'STATE',
    on: '2026-01-10',
    persons: [victim],
    ...(place ? { place } : {}),
  };
  const actId = idOf(await step(officer, ref, 'record-act', act), 'actId');
  await step(officer, ref, 'record-nexus', { actId, cooperationId, codes: ['TIMING'] });
  await step(officer, ref, 'confirm-scope');
  const pieces: string[] = [];
  for (const n of [1, 2]) {
    const added = await step(officer, ref, 'add-evidence', {
      description: `${evidence ?? 'Invented evidence'} ${n}.`,
      ...(received ? { content: received } : {}),
      supports: [actId],
      sourceCode: n === 1 ? 'COURT_RECORD' : 'HOSPITAL_RECORD',
    });
    const evidenceId = idOf(added, 'evidenceId');
    await step(officer, ref, 'assess-evidence', { evidenceId, reliability: 'B', credibility: 2 });
    pieces.push(evidenceId);
  }
  await step(office.as('protection'), ref, 'assess-risk', {
    level: 'LOW',
    reason: reason ?? 'Invented reason.',
  });
  await step(officer, ref, 'propose-verification', { acts: [actId], evidence: pieces });
  await step(verifier, ref, 'confirm-verification');
  return { reference: ref, victim };
}

/** Drafts and clears a letter of allegation that names the victim; answers its id. */
export async function clearedLetter(
  office: RealOffice,
  { reference, victim }: { readonly reference: string; readonly victim: string },
  text = 'It is alleged that {P2} was threatened in the invented State.',
): Promise<string> {
  const drafted = await step(office.as('officer'), reference, 'draft-communication', {
    type: 'AL',
    addressee: 'XEX',
    named: [victim],
    text,
  });
  const communicationId = idOf(drafted, 'communicationId');
  await step(office.as('supervisor'), reference, 'clear-communication', { communicationId });
  return communicationId;
}
