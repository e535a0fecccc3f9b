import { termSpan } from '@vigil/domain/case/terms/term-span';
import { answersTo, entityRecords } from '@vigil/domain/office/calls';
import { isInConflict, mayUnlockInput } from '@vigil/domain/access/may-unlock-input';
import type { Colleague, OfficeState } from '@vigil/domain/office/office-state';
import { presentDeadlines } from '../cases/present-deadlines.js';
import { present, without } from '../cases/present.js';
import type { Answered } from '../docs/answers.js';
import type { officeAnswer } from './office-answer.js';

/** What stays inside: bookkeeping of the fold, and terms, which are shown with their reasons. */
const KEPT_INSIDE = ['decidedAt', 'lastRecordedAt', 'lastEffectiveAt', 'stages', 'terms'] as const;

/**
 * The office as a colleague reads it at an instant (ms): people without their accounts, conflicts where they concern the reader or
 * the reader supervises, what the office did and asked for any State but one in conflict, and what it waits for.
 */
export function presentOffice(
  state: OfficeState,
  colleague: Colleague,
  now: number,
): Omit<Answered<typeof officeAnswer>, 'version' | 'etag'> {
  const mayRead = (about: { readonly state: string | null }) => !isInConflict(about, colleague, state);
  const actions = readable(state.actions, mayRead);
  const calls = readable(state.calls, mayRead);
  const terms = state.terms.filter(({ subject }) => subject in actions || subject in calls);
  return {
    ...present(without(state, KEPT_INSIDE)),
    me: colleague,
    colleagues: Object.values(state.colleagues).map(({ id, displayName, unit, roles, retired }) => ({
      id,
      displayName,
      unit,
      roles,
      retired,
    })),
    conflicts: colleague.roles.includes('SUPERVISOR')
      ? state.conflicts
      : { [colleague.id]: state.conflicts[colleague.id] ?? [] },
    actions,
    calls: Object.fromEntries(
      Object.entries(calls).map(([id, call]) => [
        id,
        {
          ...present(call),
          ...answersTo(call),
          mayUnlock: mayUnlockInput(call, colleague, state, now),
        },
      ]),
    ),
    entities: entityRecords(Object.values(calls)),
    deadlines: presentDeadlines(terms, now, (rule) => termSpan(rule, state.parameters)),
  };
}

const readable = <T extends { readonly state: string | null }>(
  all: Readonly<Record<string, T>>,
  mayRead: (one: T) => boolean,
): Readonly<Record<string, T>> => Object.fromEntries(Object.entries(all).filter(([, one]) => mayRead(one)));
