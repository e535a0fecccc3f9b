import { Inject, Injectable } from '@nestjs/common';
import { dayOf, startOfDay } from '@vigil/domain/calendar/day';
import type { Colleague } from '@vigil/domain/office/office-state';
import { listDeadlines, type ListedDeadline } from '@vigil/ledger/list-deadlines';
import type { ListQuery } from '../cases/lists.js';
import { whyThisDate } from '../cases/present-deadlines.js';
import type { Answered } from '../docs/answers.js';
import { Policies, type SpanOf } from '../office/policies.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { calendarFeed } from './calendar-feed.js';
import { daysLate } from './days-late.js';
import { Readers } from './readers.js';
import { withCursor } from './with-cursor.js';
import type { deadlinesAnswer } from './work-answers.js';

type Due = Answered<typeof deadlinesAnswer>;

/** Terms over all cases that a colleague may see. */
@Injectable()
export class Deadlines {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    @Inject(Readers) private readonly readers: Readers,
    @Inject(Policies) private readonly policies: Policies,
  ) {}

  /** What is due from a day up to another, both in Zurich and both included, the soonest first. */
  async list(
    colleague: Colleague,
    { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
    query: ListQuery,
  ): Promise<Due> {
    const now = this.parts.now();
    const { deadlines, next } = await withCursor(async () =>
      listDeadlines(this.parts.ledger, {
        reader: await this.readers.of(colleague),
        actor: colleague.id,
        // A term in days ends at 24:00: the first instant of the next day is still due on the day before.
        from: from === undefined ? undefined : startOfDay(from) + 1,
        until: to === undefined ? undefined : startOfNext(to) + 1,
        ...query,
      }),
    );
    const spanOf = await this.policies.spans(
      deadlines.map(({ shown }) => (shown === 'ERASED' ? 0 : shown.policy)),
    );
    return { deadlines: deadlines.map((deadline) => presented(deadline, now, spanOf)), next };
  }

  /**
   * What is due to the colleague within a year, as a calendar. A subscribed calendar leaves the house: it tells days on which
   * something is due, at 07:00 and once, however much it is; neither case nor State, rule nor hour.
   */
  async calendar(colleague: Colleague, desk: string): Promise<string> {
    const now = this.parts.now();
    const { deadlines } = await listDeadlines(this.parts.ledger, {
      reader: await this.readers.mine(colleague),
      actor: colleague.id,
      from: now - MONTH_MS,
      until: now + YEAR_MS,
      limit: MOST,
    });
    const days = [...new Set(deadlines.map(({ dueAt }) => dayOf(dueAt - 1)))];
    const uid = (day: string) =>
      this.parts.vault.tokens.token('calendar', `${colleague.id}/${day}`).toString('hex');
    return calendarFeed(
      days.map((day) => ({ day, uid: uid(day) })),
      { now, desk },
    );
  }
}

const DAY_MS = 86_400_000;
const MONTH_MS = 31 * DAY_MS;
const YEAR_MS = 366 * DAY_MS;
const MOST = 5_000;
const startOfNext = (day: string): number => startOfDay(dayOf(startOfDay(day) + 36 * 3_600_000));

function presented(deadline: ListedDeadline, now: number, spanOf: SpanOf): Due['deadlines'][number] {
  const { stream, dueAt, nextAt, shown, officer, unit, hold } = deadline;
  const term = shown === 'ERASED' ? null : shown;
  return {
    reference: stream.replace(/^case\//, ''),
    kind: term?.kind ?? null,
    subject: term?.subject ?? null,
    stage: term?.stage ?? null,
    dueAt: new Date(dueAt).toISOString(),
    dueOn: dayOf(dueAt - 1),
    overdue: dueAt <= now,
    daysLate: daysLate(dueAt, now),
    nextReminderAt: nextAt === null ? null : new Date(nextAt).toISOString(),
    why: term && whyThisDate(term, spanOf),
    who: { officer, unit },
    hold,
  };
}
