import type { z } from 'zod';
import { CASE_COMMANDS, type CaseCommandType } from '../catalogue.js';

/** The fields of a clear body that its schema refuses; empty when it takes it. */
const refused = (type: CaseCommandType, body: unknown): string[] => {
  const parsed = (CASE_COMMANDS[type].schema as z.ZodType).safeParse(body);
  return parsed.success ? [] : [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))];
};

const submission = {
  recordType: 'NAMED_INDIVIDUAL',
  respondent: 'XEX',
  channel: 'EMAIL',
  receivedAt: '2026-01-12T08:30:00Z',
  source: { identity: { name: 'Riverlight Collective' }, organisation: true },
  narrative: 'What the source wrote.',
};

describe('what RegisterAllegation takes', () => {
  it('takes the least that makes an allegation', () => {
    expect(refused('RegisterAllegation', submission)).toEqual([]);
  });

  it('refuses unknown fields, unknown States, empty texts and dates without a zone', () => {
    expect(refused('RegisterAllegation', { ...submission, status: 'VERIFIED' })).toEqual(['']);
    expect(refused('RegisterAllegation', { ...submission, respondent: 'XXX' })).toEqual(['respondent']);
    expect(refused('RegisterAllegation', { ...submission, narrative: '  ' })).toEqual(['narrative']);
    expect(refused('RegisterAllegation', { ...submission, receivedAt: '2026-01-12T08:30:00' })).toEqual([
      'receivedAt',
    ]);
    expect(refused('RegisterAllegation', { ...submission, receivedAt: '2026-02-30T08:30:00Z' })).toEqual([
      'receivedAt',
    ]);
  });

  it('refuses an allegation without source or channel', () => {
    const { recordType, receivedAt, narrative } = submission;
    expect(refused('RegisterAllegation', { recordType, receivedAt, narrative }).sort()).toEqual([
      'channel',
      'source',
    ]);
  });

  it('refuses a person without a role, and a name longer than a line', () => {
    expect(refused('RegisterAllegation', { ...submission, persons: [{ roles: [] }] })).toEqual([
      'persons.0.roles',
    ]);
    expect(refused('AddPerson', { roles: ['VICTIM'], identity: { name: 'x'.repeat(301) } })).toEqual([
      'identity.name',
    ]);
  });
});

describe('what the consent commands take', () => {
  it('takes no withdrawn or expired status by hand', () => {
    const answer = (status: string) => ({
      personId: 'p_1',
      on: '2026-01-12',
      riskExplained: true,
      answers: [{ scope: 'INTERNAL', status }],
    });
    expect(refused('RecordConsent', answer('GIVEN'))).toEqual([]);
    expect(refused('RecordConsent', answer('WITHDRAWN'))).toEqual(['answers.0.status']);
    expect(refused('RecordConsent', { ...answer('GIVEN'), on: '2026-02-30' })).toEqual(['on']);
  });

  it('asks of a withdrawal whether it is meant everywhere', () => {
    expect(refused('WithdrawConsent', { personId: 'p_1', scope: 'ALL' })).toEqual(['everywhere']);
    expect(refused('WithdrawConsent', { personId: 'p_1', scope: 'ALL', everywhere: true })).toEqual([]);
  });
});
