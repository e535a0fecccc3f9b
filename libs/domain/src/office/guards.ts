import { callOf } from './calls.js';
import type { OfficeGuard } from './define-office-command.js';
import type { Colleague, OfficeState } from './office-state.js';

/** The colleague whom the command names works in the office. */
export const colleagueIsActive: OfficeGuard<{ readonly colleagueId?: string | undefined }> = ({
  state,
  payload,
}) =>
  payload.colleagueId === undefined || isActive(state, payload.colleagueId)
    ? undefined
    : { code: 'COLLEAGUE_UNKNOWN', field: 'colleagueId' };

/** Nobody changes their own access, and nobody ends it: so an administrator always remains. */
export const accessIsNotOnesOwn: OfficeGuard<{ readonly colleagueId: string }> = ({ payload, actor }) =>
  actor.origin === 'person' && actor.id === payload.colleagueId
    ? { code: 'ACCESS_IS_ONES_OWN', field: 'colleagueId' }
    : undefined;

/** Whoever administers the system has no role in casework (DOMAIN 7). */
export const administratorHasNoOtherRole: OfficeGuard<{ readonly roles: Colleague['roles'] }> = ({
  payload,
}) =>
  payload.roles.includes('SYSADMIN') && payload.roles.length > 1
    ? { code: 'SYSADMIN_HAS_OTHER_ROLE', field: 'roles' }
    : undefined;

/** There is such a call for input. */
export const callIsKnown: OfficeGuard<{ readonly callId: string }> = ({ state, payload }) =>
  callOf(state, payload.callId) ? undefined : { code: 'CALL_UNKNOWN', field: 'callId' };

/** Whether somebody works in the office under that id. */
export const isActive = (state: OfficeState, id: string): boolean => state.colleagues[id]?.retired === false;

/** The id of the person who acts; what a person alone may issue has always one. */
export const personWho = ({ actor }: Pick<Parameters<OfficeGuard>[0], 'actor'>): string =>
  actor.origin === 'person' ? actor.id : '';
