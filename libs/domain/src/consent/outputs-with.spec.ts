import type { CaseState } from '../case/case-state.js';
import type { Communication, Entry } from '../case/case-outgoing.js';
import { composedText, given } from '../case/given.js';
import { outputsWith } from './outputs-with.js';

const letter = (id: string, changes: Partial<Communication> = {}) =>
  ({
    id,
    origin: 'OWN',
    type: 'AL',
    status: 'DRAFT',
    addressee: 'XEX',
    named: ['alma'],
    mentioned: [],
    text: null,
    ...changes,
  }) as Communication;
const entry = (id: string, changes: Partial<Entry> = {}) =>
  ({
    id,
    status: 'IN_NV',
    named: [],
    mentioned: ['alma'],
    mainText: null,
    annexText: null,
    ...changes,
  }) as Entry;

const having = (letters: readonly Communication[], entries: readonly Entry[] = []): CaseState => ({
  ...given().state,
  communications: Object.fromEntries(letters.map((one) => [one.id, one])),
  entries: Object.fromEntries(entries.map((one) => [one.id, one])),
});
const lost = (scope: Parameters<typeof outputsWith>[2][number]['scope'], addressee: string | null = null) => [
  { scope, addressee },
];

describe('outputsWith', () => {
  it('takes own letters that have not left, and entries before publication', () => {
    const state = having(
      [
        letter('draft'),
        letter('cleared', { status: 'CLEARED' }),
        letter('sent', { status: 'SENT' }),
        letter('cancelled', { status: 'CANCELLED' }),
        letter('linked', { origin: 'LINKED' }),
      ],
      [entry('note'), entry('locked', { status: 'LOCKED' }), entry('out', { status: 'PUBLISHED' })],
    );
    expect(outputsWith(state, 'alma', lost('INTERNAL'))).toEqual({
      communications: ['draft', 'cleared'],
      entries: ['note', 'locked'],
    });
  });

  it('finds a person who is named, mentioned, or spoken of in the text', () => {
    const state = having([
      letter('named'),
      letter('mentioned', { named: [], mentioned: ['alma'] }),
      letter('text', { named: [], text: composedText(['alma']) }),
      letter('other', { named: ['jon'] }),
    ]);
    expect(outputsWith(state, 'alma', lost('TRANSMIT_ANON')).communications).toEqual([
      'named',
      'mentioned',
      'text',
    ]);
  });

  it('keeps the channels apart', () => {
    const state = having([letter('letter'), letter('press', { type: 'PRESS_RELEASE' })], [entry('entry')]);
    const held = (scope: Parameters<typeof lost>[0]) => {
      const { communications, entries } = outputsWith(state, 'alma', lost(scope));
      return [...communications, ...entries];
    };
    expect(held('PRESS')).toEqual(['press']);
    expect(held('PUBLISH_NAMED')).toEqual(['press', 'entry']);
    expect(held('TRANSMIT_NAMED')).toEqual(['letter', 'entry']);
    expect(held('SHARE_UN')).toEqual([]);
    expect(held('CONTACT')).toEqual([]);
  });

  it('with an addressee takes only the letters to it', () => {
    const state = having([letter('respondent'), letter('host', { addressee: 'XFI' })], [entry('entry')]);
    expect(outputsWith(state, 'alma', lost('TRANSMIT_NAMED', 'XFI'))).toEqual({
      communications: ['host'],
      entries: [],
    });
  });
});
