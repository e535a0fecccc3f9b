import { withPersonIds } from './person-ids.js';

const made = (path: string) => `p:${path}`;

describe('withPersonIds', () => {
  it('gives an id to a person with an identity and to one in a list of persons, and keeps a given one', () => {
    const body = {
      source: { identity: { name: 'x' } },
      persons: [{ roles: ['VICTIM'] }, { personId: 'known' }],
    };
    expect(withPersonIds(body, made)).toEqual({
      source: { identity: { name: 'x' }, personId: 'p:/source' },
      persons: [{ roles: ['VICTIM'], personId: 'p:/persons/0' }, { personId: 'known' }],
    });
  });

  it('leaves everything else as it is', () => {
    const body = { on: '2026-01-01', acts: [{ code: 'THREAT' }], none: null };
    expect(withPersonIds(body, made)).toEqual(body);
  });
});
