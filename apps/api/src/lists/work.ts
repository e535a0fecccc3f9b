import { Inject, Injectable } from '@nestjs/common';
import { TERM_RULES } from '@vigil/domain/case/terms/term-rules';
import type { Colleague } from '@vigil/domain/office/office-state';
import type { CaseFilters } from '@vigil/ledger/list-query';
import { countWork, listWork, type WorkAsked, type WorkItem } from '@vigil/ledger/worklist';
import { presentListed } from '../cases/present-listed.js';
import type { ListQuery } from '../cases/lists.js';
import type { Answered } from '../docs/answers.js';
import { Office } from '../office/office.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { Problem } from '../problems/problem.js';
import { daysLate } from './days-late.js';
import { exactTo } from './exact-to.js';
import { Readers } from './readers.js';
import { withCursor } from './with-cursor.js';
import type { asgAnswer, workAnswer, workCountsAnswer } from './work-answers.js';

export const VIEWS = ['mine', 'team', 'on-hold', 'done'] as const;
export type View = (typeof VIEWS)[number];

export type WorkList = Answered<typeof workAnswer>;
export type AsgList = Answered<typeof asgAnswer>;

/** What a colleague has to do: cases, and decisions that wait for them. */
@Injectable()
export class Work {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    @Inject(Office) private readonly office: Office,
    @Inject(Readers) private readonly readers: Readers,
  ) {}

  /** A view of the worklist; `withinDays` leaves out what is due later, and what has no term. */
  async list(
    colleague: Colleague,
    view: View,
    withinDays: number | undefined,
    query: ListQuery,
  ): Promise<WorkList> {
    return this.work({ ...(await this.in(view, colleague, withinDays)), ...query });
  }

  /** How many cases each open view has, exact to a thousand; beyond, `more` is true. */
  async counts(colleague: Colleague): Promise<Answered<typeof workCountsAnswer>> {
    const count = async (view: View) =>
      exactTo(await countWork(this.parts.ledger, await this.in(view, colleague)));
    const [mine, team, onHold] = await Promise.all([count('mine'), count('team'), count('on-hold')]);
    return { mine, team, onHold };
  }

  /** What a view holds: one's own cases and the decisions that wait, or all that one may open. */
  private async in(
    view: View,
    colleague: Colleague,
    withinDays?: number,
  ): Promise<Pick<WorkAsked, 'view' | 'actor' | 'cases' | 'decisions'>> {
    const reader = await this.readers.of(colleague);
    const dueBefore = withinDays === undefined ? undefined : this.parts.now() + withinDays * DAY_MS;
    const own = view === 'mine' || view === 'done';
    return {
      view: `worklist ${view} ${withinDays ?? ''}`,
      actor: colleague.id,
      cases: {
        reader: own ? await this.readers.mine(colleague) : reader,
        filters: { ...FILTERS[view], dueBefore },
      },
      decisions: view === 'mine' ? { reader, dueBefore } : null,
    };
  }

  /** Everything that waits for the colleague's decision. */
  async approvals(colleague: Colleague, query: ListQuery): Promise<WorkList> {
    const reader = await this.readers.of(colleague);
    return this.work({
      view: 'approvals',
      actor: colleague.id,
      cases: null,
      decisions: { reader },
      ...query,
    });
  }

  /** What waits for the ASG: sign-offs; what is urgent and unanswered after 48 hours (D2); States to be met. */
  async forTheAsg(colleague: Colleague): Promise<AsgList> {
    const reader = await this.readers.of(colleague);
    if (!reader.readers.includes(ASG))
      throw new Problem(
        'role-not-permitted',
        'This list is the ASG’s. Ask for /approvals without it to see what waits for you.',
      );
    const { items } = await this.work({
      view: 'asg',
      actor: colleague.id,
      cases: null,
      decisions: { reader: { ...reader, readers: [ASG] } },
      limit: MOST,
    });
    const kind = ({ decision }: WorkList['items'][number]) => decision?.kind ?? '';
    const { state } = await this.office.now();
    const ofTheOffice = Object.values(state.actions).flatMap(
      ({ id, kind: what, state: code, aim, nextOn: on }) =>
        what === 'MEETING' && on !== null && code !== null && !reader.conflicts.includes(code)
          ? [{ id, state: code, aim, on }]
          : [],
    );
    return {
      signOffs: items.filter((item) => !['triage', 'meeting'].includes(kind(item))),
      urgent: items.filter((item) => kind(item) === 'triage'),
      states: {
        inCases: items.filter((item) => kind(item) === 'meeting'),
        ofTheOffice,
      },
    };
  }

  private async work(asked: WorkAsked): Promise<WorkList> {
    const now = this.parts.now();
    const { items, next } = await withCursor(() => listWork(this.parts.ledger, asked));
    return { items: items.map((item) => presentItem(item, now)), next };
  }
}

const ASG = 'role:ASG';
const MOST = 500;
const DAY_MS = 86_400_000;
const FILTERS: { readonly [V in View]: CaseFilters } = {
  mine: { final: false },
  team: { final: false },
  'on-hold': { final: false, hold: true },
  done: { final: true },
};

/** What is next of a case or decision, until when, how late it is, and who has it. */
function presentItem({ case: row, decision, dueAt }: WorkItem, now: number): WorkList['items'][number] {
  const shown = presentListed(row, now);
  const own = decision && decision.shown !== 'ERASED' ? decision.shown : null;
  const term = row.shown === 'ERASED' ? null : row.shown.nextTerm;
  const next = decision ? own : term;
  return {
    what: decision ? 'decision' : 'case',
    reference: shown.reference,
    dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
    overdue: dueAt !== null && dueAt <= now,
    daysLate: daysLate(dueAt, now),
    next: next && { kind: next.kind, rule: next.rule, says: TERM_RULES[next.rule]?.en ?? next.rule },
    who: { officer: row.officer, unit: row.unit },
    decision: decision && {
      kind: own?.kind ?? null,
      subject: own?.subject ?? null,
      since: new Date(decision.since).toISOString(),
    },
    case: shown,
  };
}
