import type { Actor } from '../../decider.js';
import { letterEffects } from '../effects/letters.js';
import { command, composedText, type PayloadFor } from '../given.js';
import { ALMA, consent, withdrawal } from '../given-persons.js';
import { assessed, clearing, drafting, sending, verified } from '../given-verified.js';
import { OFFICE_PEOPLE } from '../test-office.js';

const CLOCKWORK: Actor = { origin: 'clockwork' };
const letter = drafting();
const sent = verified().and(
  consent(ALMA, ['TRANSMIT_NAMED']),
  letter,
  clearing(letter.id),
  sending(letter.id),
);
const dispatched = (
  outcome: PayloadFor<'RecordDispatch'>['outcome'],
  attempt = 1,
  by: Actor | string = CLOCKWORK,
) => command('RecordDispatch', { communicationId: letter.id, attempt, outcome }, by);
const resolving = (
  resolution: PayloadFor<'ResolveDispatch'>['resolution'],
  by: string = OFFICE_PEOPLE.supervisor,
) => command('ResolveDispatch', { communicationId: letter.id, resolution, reason: composedText() }, by);
const dispatchOf = (situation: { state: typeof sent.state }) => situation.state.communications[letter.id];
const effectsOf = (situation: Pick<typeof sent, 'state' | 'events' | 'moment'>) =>
  letterEffects(situation.state, situation.events.at(-1)!, situation.moment);

describe('RecordDispatch', () => {
  it.each([
    ['CONFIRMED', 'DispatchConfirmed'],
    ['FAILED', 'DispatchFailed'],
    ['IN_DOUBT', 'DispatchInDoubt'],
  ] as const)('records %s and changes no status', (outcome, type) => {
    const told = sent.when(dispatched(outcome)).thenRecorded(type);
    expect(dispatchOf(told)).toMatchObject({ status: 'SENT', dispatch: outcome });
    expect([told.state.status, told.state.terms]).toEqual([sent.state.status, sent.state.terms]);
  });
  it('is recorded on hold too', () => {
    sent.and(assessed('EXTREME')).when(dispatched('CONFIRMED')).accepted();
  });
  it('is rejected twice, of another attempt, of an unknown letter, and by hand', () => {
    sent.and(dispatched('CONFIRMED')).when(dispatched('CONFIRMED')).thenRejected('DISPATCH_NOT_OPEN');
    sent.when(dispatched('CONFIRMED', 2)).thenRejected('DISPATCH_NOT_OPEN');
    verified().when(dispatched('CONFIRMED')).thenRejected('LETTER_UNKNOWN');
    sent.when(dispatched('CONFIRMED', 1, OFFICE_PEOPLE.supervisor)).thenRejected('ORIGIN_NOT_PERMITTED');
  });
});

describe('ResolveDispatch', () => {
  const doubt = sent.and(dispatched('IN_DOUBT'));
  it('ends the doubt: it was sent', () => {
    const resolved = doubt.when(resolving('WAS_SENT')).thenRecorded('DispatchResolved');
    expect(dispatchOf(resolved)).toMatchObject({ dispatch: 'CONFIRMED', attempts: 1 });
    expect(effectsOf(resolved)).toEqual([]);
  });
  it('sends again as a new attempt, from doubt and from failure', () => {
    for (const before of [doubt, sent.and(dispatched('FAILED'))]) {
      const resolved = before.when(resolving('SEND_AGAIN')).thenRecorded('DispatchResolved');
      expect(dispatchOf(resolved)).toMatchObject({
        dispatch: 'PENDING',
        attempts: 2,
        number: 'LTR/2026/XEX/1',
      });
      expect(effectsOf(resolved)).toEqual([
        { kind: 'letter', queue: 'effects', communicationId: letter.id, attempt: 2 },
      ]);
      resolved.when(dispatched('CONFIRMED', 1)).thenRejected('DISPATCH_NOT_OPEN');
      resolved.when(dispatched('CONFIRMED', 2)).accepted();
    }
  });
  it('does not send again what may not leave any more', () => {
    const withdrawn = doubt.and(withdrawal(ALMA, 'TRANSMIT_NAMED'));
    withdrawn.when(resolving('SEND_AGAIN')).thenRejected('TRANSMIT_NAMED_MISSING');
    withdrawn.when(resolving('WAS_SENT')).accepted();
    const held = doubt.and(assessed('EXTREME'));
    held.when(resolving('SEND_AGAIN')).thenRejected('CASE_ON_HOLD', 'NAMING_NOT_PERMITTED');
    held.when(resolving('WAS_SENT')).accepted();
  });
  it('is rejected where nothing is in doubt, of an unknown letter, and of the officer', () => {
    sent.when(resolving('WAS_SENT')).thenRejected('DISPATCH_NOT_IN_DOUBT');
    verified().when(resolving('WAS_SENT')).thenRejected('LETTER_UNKNOWN');
    doubt.when(resolving('WAS_SENT', OFFICE_PEOPLE.officer)).thenRejected('ROLE_NOT_PERMITTED');
  });
});

describe('the effects of letters', () => {
  it('are the dispatch of what was sent, and nothing while a case is moved in', () => {
    expect(effectsOf(sent)).toEqual([
      { kind: 'letter', queue: 'effects', communicationId: letter.id, attempt: 1 },
    ]);
    const moved = sent.inState((state) => ({ ...state, takingOver: true }));
    expect(effectsOf(moved)).toEqual([]);
  });
  it('tell whoever clears, and whoever must decide on a dispatch in doubt', () => {
    const drafted = verified().and(letter);
    expect(effectsOf(drafted)).toMatchObject([
      {
        kind: 'inbox',
        to: [OFFICE_PEOPLE.supervisor, OFFICE_PEOPLE.supervisor2],
        notice: { about: 'decision', level: 'CLEAR_COMMUNICATION' },
      },
    ]);
    expect(effectsOf(sent.and(dispatched('IN_DOUBT')))).toMatchObject([
      {
        kind: 'inbox',
        to: [OFFICE_PEOPLE.officer, OFFICE_PEOPLE.supervisor, OFFICE_PEOPLE.supervisor2],
        notice: { about: 'dispatch', level: 'IN_DOUBT' },
      },
      { kind: 'mail' },
    ]);
    expect(effectsOf(sent.and(dispatched('CONFIRMED')))).toEqual([]);
  });
});
