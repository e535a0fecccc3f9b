import { z } from 'zod';
import { givenInstant } from '../../calendar/given-dates.js';
import { fact } from '../../classification.js';
import { defineOfficeCommand, type OfficeGuard } from '../define-office-command.js';
import { officeDraft } from '../define-office-event.js';
import { dutyRosterSet } from '../events/duty-roster-set.js';
import { isActive } from '../guards.js';
import { colleagueId } from '../office-fields.js';

interface Turn {
  readonly from: string;
  readonly until: string;
  readonly supervisor: string;
  readonly next: string;
}
type Roster = OfficeGuard<{ readonly turns: readonly Turn[] }>;

const turnsEndAfterTheyBegin: Roster = ({ payload }) => {
  const wrong = payload.turns.findIndex(({ from, until }) => Date.parse(from) >= Date.parse(until));
  return wrong === -1 ? undefined : { code: 'TURN_ENDS_BEFORE_IT_BEGINS', field: `turns/${wrong}/until` };
};

const oneSupervisorAtATime: Roster = ({ payload }) => {
  const turns = inOrder(payload.turns);
  const overlap = turns.some(({ until }, n) => Date.parse(until) > Date.parse(turns[n + 1]?.from ?? until));
  return overlap ? { code: 'TURNS_OVERLAP', field: 'turns' } : undefined;
};

const supervisorsAreOnDuty: Roster = ({ state, payload }) => {
  const supervises = (id: string) =>
    isActive(state, id) && state.colleagues[id]?.roles.includes('SUPERVISOR');
  const wrong = payload.turns.findIndex(
    ({ supervisor, next }) => !supervises(supervisor) || !supervises(next),
  );
  return wrong === -1 ? undefined : { code: 'DUTY_WITHOUT_SUPERVISOR', field: `turns/${wrong}` };
};

/** Whoever is told when the first did not act is somebody else (D2). */
const nextIsAnother: Roster = ({ payload }) => {
  const wrong = payload.turns.findIndex(({ supervisor, next }) => supervisor === next);
  return wrong === -1 ? undefined : { code: 'NEXT_IS_THE_SAME', field: `turns/${wrong}/next` };
};

/** Who looks at threats to life and liberty, day and night; replaces the roster before. */
export const setDutyRoster = defineOfficeCommand({
  name: 'SetDutyRoster',
  summary: 'Set the duty roster',
  schema: z.strictObject({
    turns: z
      .array(
        z.strictObject({
          from: fact(givenInstant()),
          until: fact(givenInstant()),
          supervisor: colleagueId(),
          next: colleagueId(),
        }),
      )
      .max(500),
  }),
  by: ['SUPERVISOR'],
  guards: [turnsEndAfterTheyBegin, oneSupervisorAtATime, supervisorsAreOnDuty, nextIsAnother],
  record: ({ payload }) => [
    officeDraft(dutyRosterSet, {
      turns: inOrder(payload.turns).map((turn) => ({
        ...turn,
        from: Date.parse(turn.from),
        until: Date.parse(turn.until),
      })),
    }),
  ],
});

const inOrder = <T extends { readonly from: string }>(turns: readonly T[]): readonly T[] =>
  [...turns].sort((a, b) => Date.parse(a.from) - Date.parse(b.from));
