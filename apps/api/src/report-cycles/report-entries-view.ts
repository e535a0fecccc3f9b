import { Inject, Injectable } from '@nestjs/common';
import { readerKeys } from '@vigil/domain/access/reader-keys';
import { CASE_DECIDER } from '@vigil/domain/case/case-decider';
import { candidacy } from '@vigil/domain/case/candidacy';
import type { Colleague } from '@vigil/domain/office/office-state';
import type { ReportEntry } from '@vigil/domain/report-cycle/entry-row';
import { listCases } from '@vigil/ledger/lists';
import { load } from '@vigil/ledger/load';
import { reportEntries } from '@vigil/ledger/report-entries';
import { explain } from '../commands/outcome-problem.js';
import type { Answered } from '../docs/answers.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import type { entriesAnswer } from './cycle-answers.js';
import { ReportCycles, visibleTo } from './report-cycles.js';

export interface CandidatesPage {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

type EntriesView = Answered<typeof entriesAnswer>;

/** What may come into a report and what is in it: entries, candidates with all that speaks for and against, replies that came late. */
@Injectable()
export class ReportEntriesView {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    @Inject(ReportCycles) private readonly cycles: ReportCycles,
  ) {}

  async of(year: string, colleague: Colleague, page: CandidatesPage): Promise<EntriesView> {
    const { state, office } = await this.cycles.visit(year, colleague);
    const of = state.year ?? 0;
    const entries = await this.cycles.seen(state, colleague, office);
    const before = visibleTo(await reportEntries(this.parts.ledger, of - 1), colleague, office);
    const listed = await listCases(this.parts.ledger, {
      reader: { readers: readerKeys(colleague), conflicts: office.conflicts[colleague.id] ?? [] },
      actor: colleague.id,
      filters: { facts: { status: ['VERIFIED', 'COMMUNICATED', 'FOLLOW_UP', 'SUSPENDED'] }, final: false },
      cursor: page.cursor,
      limit: page.limit,
    });
    const now = this.parts.now();
    const moment = { recordedAt: now, effectiveAt: now, office, elsewhere: [] };
    const candidates: EntriesView['candidates'][number][] = [];
    for (const { stream } of listed.cases) {
      const found = (await load(this.parts.ledger, CASE_DECIDER, stream))?.state;
      const candidate = found && candidacy(found, of, moment);
      if (!candidate) continue;
      const { elements, consents, ...facts } = candidate;
      candidates.push({
        reference: referenceOf(stream),
        state: found.respondent,
        ...facts,
        consents: consents.map((said) => ({ ...said, alias: found.persons[said.personId]?.alias ?? '' })),
        elements: elements.map(({ name, why }) => ({
          element: name,
          holds: why === null,
          why: why && explain(why),
        })),
      });
    }
    return {
      year: of,
      asOf: new Date(now).toISOString(),
      entries: entries.map(presentEntry),
      candidates,
      next: listed.next,
      lateReplies: before.filter(({ reply }) => reply?.afterLock === true).map(lateReply),
    };
  }
}

const referenceOf = (stream: string): string => stream.replace(/^case\//, '');

/** One entry as a list shows it: pseudonymous, no text. */
function presentEntry(entry: ReportEntry): EntriesView['entries'][number] {
  const { stream, entryId, number, annex, opensWith, status, excluded, state, held, heldBecause, onHold } =
    entry;
  // A hold of the case stops what has not left; what was published stays as it is.
  const stopped = onHold && status !== 'PUBLISHED' && status !== 'EXCLUDED';
  const { cleared, admittedLate, lateDiscovered, note, reply, naming, riskUntil, needsRisk } = entry;
  return {
    reference: referenceOf(stream),
    entryId,
    number,
    annex,
    opensWith,
    status,
    excluded,
    state,
    held: held || stopped,
    heldBecause: stopped ? [...heldBecause, 'CASE_ON_HOLD'] : heldBecause,
    cleared,
    admittedLate,
    lateDiscovered,
    naming,
    riskUntil: needsRisk && riskUntil !== null ? new Date(riskUntil).toISOString() : null,
    note: note && { number: note.number, sentOn: note.sentOn, dueAt: new Date(note.dueAt).toISOString() },
    reply: reply && {
      receivedOn: reply.receivedOn,
      afterLock: reply.afterLock,
      summaryTextId: reply.summary,
    },
  };
}

/** A State's reply that came after the annexes of its report were locked: it waits here for the next one (DOMAIN 5). */
const lateReply = ({
  stream,
  entryId,
  number,
  year,
  state,
  reply,
}: ReportEntry): EntriesView['lateReplies'][number] => ({
  reference: referenceOf(stream),
  entryId,
  number,
  year,
  state,
  receivedOn: reply?.receivedOn ?? '',
});
