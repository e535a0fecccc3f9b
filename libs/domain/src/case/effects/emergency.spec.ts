import type { Actor } from '../../decider.js';
import { brokenGlassAfter, EMERGENCY_SESSION_MS } from '../broken-glass.js';
import { command, composedText, given } from '../given.js';
import { registration } from '../given-persons.js';
import { OFFICE_PEOPLE } from '../test-office.js';
import { emergencyEffects } from './emergency.js';

const { dpo, outsider, supervisor } = OFFICE_PEOPLE;

/** What a hold by that person asks to be done for the data protection officer. */
function asked(actor: Actor) {
  const situation = given(registration());
  const hold = { ...command('PlaceHold', { reason: composedText() }, supervisor), actor };
  const after = situation.and(hold);
  return after.events
    .slice(situation.events.length)
    .flatMap((event) => emergencyEffects(after.state, event, after.moment));
}

describe('a step in an emergency', () => {
  it('is told to every data protection officer, though taken by somebody whose case it is not', () => {
    expect(asked({ origin: 'person', id: outsider, breakGlass: composedText() })).toEqual([
      {
        kind: 'inbox',
        queue: 'conducting',
        to: [dpo],
        notice: { about: 'task', subject: 'case', level: 'GLASS_BROKEN', dueAt: null },
      },
    ]);
  });

  it('is told once for all that is done within a quarter of an hour', () => {
    const actor: Actor = { origin: 'person', id: outsider, breakGlass: composedText() };
    const held = given(registration()).and({
      ...command('PlaceHold', { reason: composedText() }, supervisor),
      actor,
    });
    const lifted = held.and({ ...command('LiftHold', { reason: composedText() }, supervisor), actor });
    const told = lifted.events.flatMap((event) => emergencyEffects(lifted.state, event, lifted.moment));
    expect(told).toHaveLength(1);
  });

  it('is told again when another quarter of an hour begins, and for each who does it', () => {
    const step = (id: string, recordedAt: number, seq: number) => ({
      actor: { origin: 'person', id, role: 'SUPERVISOR', breakGlass: composedText() } as const,
      recordedAt,
      seq,
    });
    const first = brokenGlassAfter({}, step(outsider, 0, 1));
    expect(brokenGlassAfter(first, step(outsider, EMERGENCY_SESSION_MS - 1, 2))).toBe(first);
    const again = brokenGlassAfter(first, step(outsider, EMERGENCY_SESSION_MS, 3));
    expect(again).toEqual({ [outsider]: { since: EMERGENCY_SESSION_MS, seq: 3 } });
    expect(Object.keys(brokenGlassAfter(first, step(supervisor, 1, 2)))).toEqual([outsider, supervisor]);
  });

  it('is none where the glass was left whole', () => {
    expect(asked({ origin: 'person', id: supervisor })).toEqual([]);
  });
});
