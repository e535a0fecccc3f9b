import { BadRequestException, NotFoundException } from '@nestjs/common';
import { LedgerUnavailable } from '@vigil/ledger/ledger-unavailable';
import { asProblem } from './problem.filter.js';

describe('asProblem', () => {
  it.each([
    ['a step that was not recorded', new LedgerUnavailable(false, null), 'Nothing was recorded'],
    ['a step of which nobody knows', new LedgerUnavailable(true, null), 'it tells whether it was'],
  ])('answers 503 for %s, and says what the same key does', (_what, thrown, says) => {
    const problem = asProblem(thrown);
    expect(problem.status).toBe(503);
    expect(problem.headers['retry-after']).toBeDefined();
    expect(problem.document().detail).toContain(says);
  });

  it('answers 503 too where a read, or who asks, could not be looked up', () => {
    const lost = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    expect(asProblem(lost).status).toBe(503);
    expect(asProblem(lost).document().detail).toContain('Nothing was recorded');
  });

  it('quotes nothing of what a client sent', () => {
    const document = JSON.stringify(
      asProblem(new BadRequestException('Unexpected token Verity in JSON')).document(),
    );
    expect(document).not.toContain('Verity');
    expect(document).toContain('unreadable');
  });

  it('answers an unknown path like an unknown case', () => {
    expect(asProblem(new NotFoundException('Cannot GET /cases/../x')).document()).toEqual(
      asProblem(new NotFoundException('Cannot GET /other')).document(),
    );
  });

  it('answers 500 for nothing but a fault of our own', () => {
    expect(asProblem(new TypeError('x')).status).toBe(500);
  });
});
