import type { ArgumentMetadata } from '@nestjs/common';
import { CASE_COMMANDS } from '@vigil/domain/case/catalogue';
import { OFFICE_COMMANDS } from '@vigil/domain/office/catalogue';
import { type Problem } from './problem.js';
import { SchemaPipe } from './schema-pipe.js';

const asked = async (demonstration: boolean, schema: unknown, body: unknown): Promise<unknown> => {
  const metadata = { type: 'body', schema } as unknown as ArgumentMetadata;
  try {
    await new SchemaPipe({ demonstration }).transform(body, metadata);
    return 'taken';
  } catch (error) {
    return (error as Problem).more.failures?.map(({ code, field }) => [code, field]);
  }
};

describe('A body that names an invented State', () => {
  const conflict = { states: ['FRA', 'XEX'] };
  const consent = {
    personId: 'p_1234567890123456',
    on: '2026-01-12',
    riskExplained: true,
    answers: [{ scope: 'TRANSMIT_NAMED', status: 'GIVEN', addressee: 'XAB' }],
  };

  it('is taken in a demonstration', async () => {
    expect(await asked(true, OFFICE_COMMANDS.DeclareConflict.schema, conflict)).toBe('taken');
  });

  it('is refused at work, at the field, wherever in the body it stands', async () => {
    expect(await asked(false, OFFICE_COMMANDS.DeclareConflict.schema, conflict)).toEqual([
      ['STATE_INVENTED', '/states/1'],
    ]);
    expect(await asked(false, CASE_COMMANDS.RecordConsent.schema, consent)).toEqual([
      ['STATE_INVENTED', '/answers/0/addressee'],
    ]);
  });

  it('may speak of one in a text', async () => {
    const conflictWithReason = { states: ['FRA'], reason: 'XEX' };
    expect(await asked(false, OFFICE_COMMANDS.DeclareConflict.schema, conflictWithReason)).toBe('taken');
  });
});
