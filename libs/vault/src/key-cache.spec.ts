import { KeyCache, type CachedKey } from './key-cache.js';

const entry = (n: number): CachedKey => ({
  id: `k_${n}`,
  kind: 'case',
  subject: `case/${n}`,
  key: 'destroyed',
});

describe('the cache of keys', () => {
  it('finds by id and by subject, until its time is over', () => {
    let now = 1000;
    const cache = new KeyCache({ now: () => now, ms: 60, size: 10 });
    cache.remember(entry(1));
    expect(cache.byId('k_1')).toMatchObject(entry(1));
    now = 1059;
    expect(cache.bySubject('case', 'case/1')).toMatchObject(entry(1));
    expect(cache.bySubject('office', 'case/1')).toBeUndefined();
    now = 1060;
    expect(cache.bySubject('case', 'case/1')).toBeUndefined();
    expect(cache.byId('k_1')).toBeUndefined();
  });

  it('lets the longest unused go first', () => {
    const cache = new KeyCache({ now: () => 0, ms: 60, size: 2 });
    cache.remember(entry(1));
    cache.remember(entry(2));
    cache.byId('k_1');
    cache.remember(entry(3));
    expect([1, 2, 3].map((n) => cache.byId(`k_${n}`) !== undefined)).toEqual([true, false, true]);
    expect(cache.bySubject('case', 'case/2')).toBeUndefined();
  });

  it('forgets when told', () => {
    const cache = new KeyCache({ now: () => 0, ms: 60, size: 2 });
    cache.remember(entry(1));
    cache.forget('k_1');
    expect(cache.byId('k_1')).toBeUndefined();
    expect(cache.bySubject('case', 'case/1')).toBeUndefined();
  });
});
