import type { Moment } from '../decider.js';
import { CASE_COMMANDS } from './catalogue.js';
import type { CommandDefinition, Guard } from './define-command.js';
import { initialState } from './initial-state.js';
import { stateGuards } from './state-guards.js';
import { TEST_OFFICE } from './test-office.js';

const state = initialState('case/RC-TESTS-1');
const moment: Moment = { recordedAt: 0, effectiveAt: 0, office: TEST_OFFICE, elsewhere: [] };
const actor = { origin: 'person', id: 'u-officer', role: 'OFFICER' } as const;
const told = (...guards: readonly Guard<never>[]) => {
  const definition = { ...CASE_COMMANDS.PlaceHold, guards } as unknown as CommandDefinition<string, unknown>;
  return stateGuards(definition, state, actor, moment);
};

interface Payload {
  readonly letters: readonly string[];
}
const ofTheCase: Guard = () => 'CASE_ON_HOLD';
const ofAField: Guard = () => ({ code: 'PERSON_UNKNOWN', field: 'personId' });
const readsAField: Guard<Payload> = ({ payload: { letters } }) =>
  letters.length === 0 ? 'LETTER_UNKNOWN' : undefined;
const asksFirst: Guard<Payload> = ({ payload }) =>
  'letters' in payload ? undefined : 'LETTER_NOT_IN_STATUS';
const faulty: Guard = ({ state: { persons } }) => persons['nobody']!.roles[0] && 'PERSON_UNKNOWN';

describe('what guards say before a command is given', () => {
  it('is told where it depends on the case alone', () => {
    expect(told(ofTheCase, ofAField)).toEqual([{ code: 'CASE_ON_HOLD' }]);
  });

  it('is nothing where a field is read, and something where the guard asks first', () => {
    expect(told(readsAField)).toEqual([]);
    expect(told(asksFirst)).toEqual([{ code: 'LETTER_NOT_IN_STATUS' }]);
  });

  it('lets a fault surface', () => {
    expect(() => told(ofTheCase, faulty)).toThrow(TypeError);
  });

  it('is said by every guard of every command of a new case', () => {
    for (const definition of Object.values(CASE_COMMANDS))
      expect(() =>
        stateGuards(definition as unknown as CommandDefinition<string, unknown>, state, actor, moment),
      ).not.toThrow();
  });
});
