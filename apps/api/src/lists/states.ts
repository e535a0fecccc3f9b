import { Inject, Injectable } from '@nestjs/common';
import { CASE_DECIDER } from '@vigil/domain/case/case-decider';
import { CASE_OPEN, CASE_OVER, LAPSE, recordable } from '@vigil/domain/case/state-record';
import type { CaseState } from '@vigil/domain/case/case-state';
import { mayBeSaid } from '@vigil/domain/consent/may-be-said';
import type { Colleague } from '@vigil/domain/office/office-state';
import { offeredIn } from '@vigil/domain/vocabulary/invented-state';
import { STATE } from '@vigil/domain/vocabulary/state';
import type { Reader } from '@vigil/ledger/list-query';
import { listCases, type ListedCase } from '@vigil/ledger/lists';
import { load } from '@vigil/ledger/load';
import { recordWords, stateRecordOf, type RecordWords } from '@vigil/ledger/state-records';
import type { ListQuery } from '../cases/lists.js';
import { presentListed } from '../cases/present-listed.js';
import type { Answered } from '../docs/answers.js';
import { Office } from '../office/office.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { notFound } from '../problems/problem.js';
import { Readers } from './readers.js';
import type { briefingAnswer, stateAnswer } from './state-answers.js';
import { withCursor } from './with-cursor.js';

type Briefing = Answered<typeof briefingAnswer>;

/** What the office has with one State, as far as a colleague may see it. */
@Injectable()
export class States {
  private words: { readonly until: number; readonly map: RecordWords } | undefined;

  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    @Inject(Office) private readonly office: Office,
    @Inject(Readers) private readonly readers: Readers,
  ) {}

  /** The State's cases, its record of replies, and its entries by year. A State in conflict is not there. */
  async view(colleague: Colleague, code: string, query: ListQuery): Promise<Answered<typeof stateAnswer>> {
    const reader = await this.readerOf(colleague, code);
    const [{ cases, next }, record] = await Promise.all([
      this.cases(colleague, reader, code, query),
      this.record(colleague, reader, code),
    ]);
    const now = this.parts.now();
    return { state: code, ...record, cases: cases.map((row) => presentListed(row, now)), next };
  }

  /** For whoever meets the State: each case with what was done, and what may be said of it under consent and risk. */
  async briefing(colleague: Colleague, code: string, query: ListQuery): Promise<Briefing> {
    const reader = await this.readerOf(colleague, code);
    const { cases, next } = await this.cases(colleague, reader, code, query);
    const { state: office } = await this.office.now();
    const now = this.parts.now();
    const moment = { recordedAt: now, effectiveAt: now, office, elsewhere: [] };
    const briefed: Briefing['cases'][number][] = [];
    for (const row of cases) {
      const loaded =
        row.shown === 'ERASED' ? undefined : await load(this.parts.ledger, CASE_DECIDER, row.stream);
      if (loaded)
        briefed.push({
          ...presentListed(row, now),
          ...doneIn(loaded.state, code),
          mayBeSaid: mayBeSaid(loaded.state, code, moment),
        });
    }
    const { replies, entries } = await this.record(colleague, reader, code);
    const actions = Object.values(office.actions).filter(({ state }) => state === code);
    return {
      state: code,
      asOf: new Date(now).toISOString(),
      replies,
      entries,
      actionsOfTheOffice: byAim(
        actions.map(({ id, kind, aim, on, nextOn }) => ({ id, kind, aim, on, nextOn })),
      ),
      cases: briefed,
      next,
    };
  }

  private async readerOf(colleague: Colleague, code: string): Promise<Reader> {
    const reader = await this.readers.of(colleague);
    const known = (offeredIn(STATE.codes, this.parts.configuration) as readonly string[]).includes(code);
    if (!known || reader.conflicts.includes(code) || reader.readers.length === 0) throw notFound();
    return reader;
  }

  private cases(
    colleague: Colleague,
    reader: Reader,
    code: string,
    { cursor, limit }: ListQuery,
  ): Promise<{ readonly cases: readonly ListedCase[]; readonly next: string | null }> {
    const asked = { reader, actor: colleague.id, filters: about(code), cursor, limit };
    return withCursor(() => listCases(this.parts.ledger, asked));
  }

  private wordsUntil(year: number): RecordWords {
    if (this.words?.until !== year) {
      const years = Array.from({ length: year + 1 - FIRST_REPORT }, (_none, n) => FIRST_REPORT + n);
      this.words = { until: year, map: recordWords(this.parts.ledger.tokens, recordable(years)) };
    }
    return this.words.map;
  }

  private async record({ roles }: Colleague, reader: Reader, code: string) {
    const now = new Date(this.parts.now()).getUTCFullYear();
    const found = await stateRecordOf(this.parts.ledger, reader, code, this.wordsUntil(now + 1));
    const under = (head: string) =>
      Object.fromEntries(
        [...found].flatMap(([what, count]) =>
          what.startsWith(`${head}/`) ? [[what.slice(head.length + 1), count]] : [],
        ),
      );
    const entries = Object.entries(under('entry')).map(([what, count]) => {
      const [year, annex, status] = what.split('/');
      return { year: Number(year), annex: annex ?? '', status: status ?? '', count };
    });
    const years = new Map<number, Record<string, number>>();
    for (const [what, count] of Object.entries(under('sent'))) {
      const [year = '', status = ''] = what.split('/');
      years.set(Number(year), { ...years.get(Number(year)), [status]: count });
    }
    const internal = roles.some((role) => role !== 'PARTNER');
    return {
      open: found.get(CASE_OPEN) ?? 0,
      over: found.get(CASE_OVER) ?? 0,
      replies: {
        letters: under('letter'),
        years: [...years].map(([year, letters]) => ({ year, letters })).sort((a, b) => a.year - b.year),
        lapses: found.get(LAPSE) ?? 0,
        // Grading is internal (DOMAIN 4): a partner does not see it.
        ...(internal ? { grades: under('grade') } : {}),
      },
      entries: entries.sort((one, other) => other.year - one.year),
    };
  }
}

/** The year of the first report (DOMAIN 2). */
const FIRST_REPORT = 2010;
const about = (code: string) => ({ facts: { state: [code] } });

/** What was done in a case toward the State, by aim, and its letters to it. */
function doneIn({ actions, communications }: CaseState, code: string) {
  const toward = Object.values(actions).filter(({ towardState }) => towardState === code);
  return {
    actions: byAim(toward.map(({ id, kind, aim, on, nextOn }) => ({ id, kind, aim, on, nextOn }))),
    letters: Object.values(communications)
      .filter(
        ({ addressee, status }) => addressee === code && !['DRAFT', 'CLEARED', 'CANCELLED'].includes(status),
      )
      .map(({ id, type, number, status, sentOn, replies }) => ({
        ...{ id, type, status, sentOn },
        number: typeof number === 'string' ? number : null,
        replies: replies.map(({ receivedOn, late, quality }) => ({ receivedOn, late, quality })),
      })),
  };
}

function byAim<A extends { readonly aim: string }>(
  actions: readonly A[],
): Readonly<Record<string, readonly A[]>> {
  const aims = [...new Set(actions.map(({ aim }) => aim))];
  return Object.fromEntries(aims.map((aim) => [aim, actions.filter((action) => action.aim === aim)]));
}
