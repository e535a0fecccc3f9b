import { Whereabouts } from './whereabouts.js';

/** Three open pages: two of Amira's, one of Samuel's; what each was told last. */
function opened(mayVisit: (colleague: string) => boolean = () => true) {
  const told = new Map<string, readonly string[]>();
  const whereabouts = new Whereabouts((colleague) => Promise.resolve(mayVisit(colleague)));
  const leave = Object.fromEntries(
    [
      ['a1', 'amira'],
      ['a2', 'amira'],
      ['s', 'samuel'],
    ].map(([page = '', colleague = '']) => [
      page,
      whereabouts.arrive(page, colleague, (_reference, others) => told.set(page, others)),
    ]),
  );
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return { told, whereabouts, leave, settled };
}

describe('Who has a case open', () => {
  it('is told to those who have the same one open, and not of themselves', async () => {
    const { told, whereabouts, settled } = opened();
    whereabouts.move('a1', 'amira', 'RC-1');
    whereabouts.move('a2', 'amira', 'RC-1');
    whereabouts.move('s', 'samuel', 'RC-2');
    await settled();
    expect([...told.values()].flat()).toEqual([]);
    whereabouts.move('s', 'samuel', 'RC-1');
    await settled();
    expect(Object.fromEntries(told)).toEqual({ a1: ['samuel'], a2: ['samuel'], s: ['amira'] });
  });

  it('ends when the page shows another case, or is gone', async () => {
    const { told, whereabouts, leave, settled } = opened();
    whereabouts.move('a1', 'amira', 'RC-1');
    whereabouts.move('s', 'samuel', 'RC-1');
    whereabouts.move('a1', 'amira', null);
    await settled();
    expect(told.get('s')).toEqual([]);
    whereabouts.move('a1', 'amira', 'RC-1');
    await settled();
    expect(told.get('s')).toEqual(['amira']);
    leave['a1']?.();
    await settled();
    expect(told.get('s')).toEqual([]);
  });

  it('is neither told to nor of whoever may not open the case', async () => {
    const { told, whereabouts, settled } = opened((colleague) => colleague !== 'samuel');
    whereabouts.move('s', 'samuel', 'RC-1');
    whereabouts.move('a1', 'amira', 'RC-1');
    await settled();
    expect(Object.fromEntries(told)).toEqual({ a1: [] });
  });

  it('is said for one’s own page alone', () => {
    const { whereabouts } = opened();
    expect(whereabouts.move('a1', 'samuel', 'RC-1')).toBe(false);
    expect(whereabouts.move('nowhere', 'amira', 'RC-1')).toBe(false);
  });
});
