import type { CaseState } from '../case-state.js';
import type { Communication } from '../case-outgoing.js';
import type { Moment, Recorded } from '../../decider.js';
import type { CaseEvent } from '../events.js';
import { initialState } from '../initial-state.js';
import { TEST_OFFICE } from '../test-office.js';
import { reminderEffects } from './reminders.js';

const at = Date.parse('2026-04-12T00:00:00+02:00');
const moment: Moment = { recordedAt: at, effectiveAt: at, office: TEST_OFFICE, elsewhere: [] };
const empty = initialState('RC-7K3Q9-F');
const state: CaseState = {
  ...empty,
  assignment: { ...empty.assignment, unit: 'geneva', officer: 'u-officer' },
  communications: { c1: { id: 'c1', replyDueAt: at } as Communication },
};
const asked = (type: CaseEvent['type'], payload: object) =>
  reminderEffects(state, { type, payload, recordedAt: at, effectiveAt: at } as Recorded<CaseEvent>, moment);
const reminder = {
  kind: 'reply',
  subject: 'c1',
  level: 'T-7',
  to: 'OFFICER',
  dueAt: at,
  skipped: [],
  tells: true,
};
const lapse = { communicationId: 'c1', skipped: [], tells: true, toFollowUp: true };

describe('What the calendar asks to be done', () => {
  it('of a reminder: one notice in the inbox and one mail, in codes only', () => {
    const notice = { about: 'reply', subject: 'c1', level: 'T-7', dueAt: at };
    expect(asked('ReminderFell', reminder)).toEqual([
      { kind: 'inbox', queue: 'conducting', to: ['u-officer'], notice },
      { kind: 'mail', queue: 'conducting', to: ['u-officer'], notice },
    ]);
  });
  it('of a lapse: the supervisors are told once (scenario 5)', () => {
    expect(asked('ReplyLapsed', lapse).map(({ kind }) => kind)).toEqual(['inbox', 'mail']);
    expect(asked('ReplyLapsed', lapse)).toMatchObject([
      { to: ['u-supervisor', 'u-supervisor-2'], notice: { about: 'reply', level: 'END', dueAt: at } },
      { to: ['u-supervisor', 'u-supervisor-2'] },
    ]);
  });
  it('of a publication: the officer finds it in the inbox', () => {
    expect(asked('LetterBecamePublic', lapse)).toMatchObject([
      { kind: 'inbox', to: ['u-officer'], notice: { about: 'publication' } },
    ]);
  });
  it.each([
    ['ReminderFell', { ...reminder, tells: false }],
    ['ReplyLapsed', { ...lapse, tells: false }],
    ['LetterBecamePublic', { ...lapse, tells: false }],
    ['ScreeningStarted', { by: 'u-officer' }],
  ] as const)('of %s in silence, or of another event: nothing', (type, payload) => {
    expect(asked(type, payload)).toEqual([]);
  });
});
