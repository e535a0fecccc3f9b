import { boxesNamedBy } from './named-boxes.js';

const text = (boxId: string) => ({ boxId, digest: '', form: 'COMPOSED' as const, mentions: [], checks: [] });

describe('the boxes that events name', () => {
  it('are found wherever they stand: in lists, in maps, and in the reason of an emergency, each once', () => {
    const events = [
      {
        actor: {
          origin: 'person' as const,
          id: 'u-1',
          role: 'SUPERVISOR' as const,
          breakGlass: text('t_glass'),
        },
        payload: {
          reason: text('t_reason'),
          persons: [{ personId: 'p', identity: { boxId: 'i_1', digest: '' } }],
        },
      },
      {
        actor: { origin: 'clockwork' as const },
        payload: { byId: { a: { said: [text('t_a'), text('t_reason')] } }, none: null },
      },
    ];
    expect(boxesNamedBy(events).sort()).toEqual(['i_1', 't_a', 't_glass', 't_reason']);
  });

  it('are none where nothing was said', () => {
    expect(
      boxesNamedBy([{ actor: { origin: 'clockwork' }, payload: { starts: [], on: '2026-03-02' } }]),
    ).toEqual([]);
  });
});
