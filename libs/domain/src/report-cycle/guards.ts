import { dayOf } from '../calendar/day.js';
import type { FanOutTask } from '../vocabulary/fan-out.js';
import type { CycleGuard } from './define-cycle-command.js';
import { noteTo } from './under-way.js';

/** No round of these tasks is under way: what it leaves is not known yet. */
export const nothingUnderWay =
  (...tasks: readonly FanOutTask[]): CycleGuard =>
  ({ state }) =>
    state.underWay.some(({ task }) => tasks.includes(task)) ? 'WORK_UNDER_WAY' : undefined;

/** A day that has come. */
export const dayHasCome =
  <P>(field: string, find: (payload: P) => string | undefined): CycleGuard<P> =>
  ({ payload, moment }) => {
    const day = find(payload);
    return day !== undefined && day > dayOf(moment.recordedAt)
      ? { code: 'DATE_IN_FUTURE', field }
      : undefined;
  };

/** There is a note verbale to that State. */
export const noteIsPrepared: CycleGuard<{ readonly state: string }> = ({ state, payload }) =>
  noteTo(state, payload.state) ? undefined : { code: 'NOTE_NOT_PREPARED', field: 'state' };

/** Its note verbale was sent. */
export const noteIsSent: CycleGuard<{ readonly state: string }> = ({ state, payload }) =>
  noteTo(state, payload.state)?.sent ? undefined : { code: 'NOTE_NOT_SENT', field: 'state' };

/** The id of the person who acts; what a person alone may issue has always one. */
export const personWho = ({ actor }: Pick<Parameters<CycleGuard>[0], 'actor'>): string =>
  actor.origin === 'person' ? actor.id : '';
