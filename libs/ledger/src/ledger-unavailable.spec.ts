import { LedgerUnavailable, mayRetry, meansUnavailable } from './ledger-unavailable.js';

const coded = (code: string) => Object.assign(new Error('x'), { code });

describe('whether the database is away', () => {
  it.each(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '08006', '53300'])('is so: %s', (code) => {
    expect(meansUnavailable(coded(code))).toBe(true);
  });
  it.each(['23505', '42501', '40P01', '22P02'])('is not so: %s', (code) => {
    expect(meansUnavailable(coded(code))).toBe(false);
  });
  it('is told without a code too', () => {
    expect(meansUnavailable(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(meansUnavailable(new AggregateError([coded('ECONNREFUSED')]))).toBe(true);
    expect(meansUnavailable(new Error('something else'))).toBe(false);
    expect(meansUnavailable('text')).toBe(false);
  });
  it('is no deadlock', () => {
    expect([mayRetry(coded('40P01')), mayRetry(coded('40001')), mayRetry(coded('23505'))]).toEqual([
      true,
      true,
      false,
    ]);
  });
  it('says what to do', () => {
    expect(new LedgerUnavailable(true, undefined).message).toContain('Send the same command again');
  });
});
