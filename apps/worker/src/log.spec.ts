import { kindOf, lineLog } from './log.js';

describe('lineLog', () => {
  it('tells the kind of an error and of its causes, and nothing that they quote', () => {
    const lines: string[] = [];
    const log = lineLog(
      'conducting',
      (line) => lines.push(line),
      () => 0,
    );
    const cause = Object.assign(new Error('Key (stream)=(case/RC-SECRET) exists'), { code: '23505' });
    log.warn('the relay failed', new TypeError('about RC-SECRET', { cause }));
    expect(lines).toEqual([
      '1970-01-01T00:00:00.000Z warn conducting: the relay failed (TypeError, because of Error 23505)',
    ]);
  });

  it('names what is no error at all', () => {
    expect(kindOf('a string')).toBe('unknown');
  });
});
