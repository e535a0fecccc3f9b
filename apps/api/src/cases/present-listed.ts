import type { ListedCase } from '@vigil/ledger/lists';
import type { Answered } from '../docs/answers.js';
import { daysLate } from '../lists/days-late.js';
import type { listedCaseAnswer } from './listed-answer.js';

/** A row as it is answered; `daysLate` says of an open case how late its earliest term is. */
export function presentListed(listed: ListedCase, now: number): Answered<typeof listedCaseAnswer> {
  const {
    stream,
    shown,
    stageSince,
    registeredAt,
    dueAt,
    stage,
    alongside,
    hold,
    final,
    unit,
    officer,
    risk,
  } = listed;
  const { nextTerm, ...facts } = shown === 'ERASED' ? { nextTerm: null, erased: true } : shown;
  return {
    reference: stream.replace(/^case\//, ''),
    stage,
    alongside,
    hold,
    final,
    unit,
    officer,
    risk,
    ...facts,
    nextTerm: nextTerm && { ...nextTerm, dueAt: new Date(nextTerm.dueAt).toISOString() },
    stageSince: new Date(stageSince).toISOString(),
    registeredAt: new Date(registeredAt).toISOString(),
    dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
    overdue: dueAt !== null && dueAt <= now,
    daysLate: daysLate(dueAt, now),
  };
}
