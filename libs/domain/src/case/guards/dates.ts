import { dayOf } from '../../calendar/day.js';
import type { Guard } from '../define-command.js';

/** A day of the command (Zurich) has come by the command's own date. `pick` reads it from the payload; none passes. */
export const dayIsNotInFuture =
  <P>(field: string, pick: (payload: P) => string | null | undefined): Guard<P> =>
  ({ payload, moment }) => {
    const day = pick(payload);
    return day && day > dayOf(moment.effectiveAt) ? { code: 'DATE_IN_FUTURE', field } : undefined;
  };

/** An instant of the command has come by the command's own date. */
export const instantIsNotInFuture =
  <P>(field: string, pick: (payload: P) => string | null | undefined): Guard<P> =>
  ({ payload, moment }) => {
    const instant = pick(payload);
    return instant && Date.parse(instant) > moment.effectiveAt
      ? { code: 'DATE_IN_FUTURE', field }
      : undefined;
  };
