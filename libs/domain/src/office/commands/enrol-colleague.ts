import { z } from 'zod';
import { fact } from '../../classification.js';
import { madeBy } from '../../case/define-command.js';
import type { Command } from '../../decider.js';
import { defineOfficeCommand, type OfficeGuard } from '../define-office-command.js';
import { officeDraft } from '../define-office-event.js';
import { colleagueEnrolled } from '../events/colleague-enrolled.js';
import { administratorHasNoOtherRole } from '../guards.js';
import { colleagueId, roles, unit } from '../office-fields.js';
import type { Colleague } from '../office-state.js';

type Enrolment = Pick<Colleague, 'issuer' | 'subject' | 'roles'> & {
  readonly colleagueId?: string | undefined;
};

/** The installation enrols the first colleague, who administers the system, and nobody after. */
const installationEnrolsTheFirst: OfficeGuard<Enrolment> = ({ state, payload, actor }) => {
  if (actor.origin === 'person') return undefined;
  if (Object.keys(state.colleagues).length > 0) return 'INSTALLATION_IS_DONE';
  return payload.roles.includes('SYSADMIN') ? undefined : { code: 'FIRST_IS_NO_SYSADMIN', field: 'roles' };
};

/** Nobody is enrolled under that id or that account yet, those who left included: what they did stays theirs. */
const colleagueIsNew: OfficeGuard<Enrolment> = ({ state, payload, command }) => {
  const taken = Object.values(state.colleagues);
  if (taken.some(({ id }) => id === idOf(payload, command)))
    return { code: 'COLLEAGUE_EXISTS', field: 'colleagueId' };
  return taken.some(({ issuer, subject }) => issuer === payload.issuer && subject === payload.subject)
    ? { code: 'COLLEAGUE_EXISTS', field: 'subject' }
    : undefined;
};

/** Somebody comes to work with the system: staff, or a partner's account. */
export const enrolColleague = defineOfficeCommand({
  name: 'EnrolColleague',
  summary: 'Enrol a colleague',
  schema: z.strictObject({
    colleagueId: colleagueId().optional(),
    issuer: fact(z.url().max(300)),
    subject: fact(z.string().trim().min(1).max(200)),
    displayName: fact(z.string().trim().min(1).max(120)),
    email: fact(z.email().max(200)).optional(),
    unit: unit(),
    roles: roles(),
  }),
  issuedBy: ['person', 'clockwork'],
  by: ['SYSADMIN'],
  guards: [installationEnrolsTheFirst, colleagueIsNew, administratorHasNoOtherRole],
  record: ({ payload: { email = null, ...payload }, command }) => [
    officeDraft(colleagueEnrolled, { ...payload, email, colleagueId: idOf(payload, command) }),
  ],
});

const idOf = (payload: Pick<Enrolment, 'colleagueId'>, command: Command): string =>
  payload.colleagueId ?? madeBy(command, 'col').toLowerCase();
