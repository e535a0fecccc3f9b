import { Inject, Injectable } from '@nestjs/common';
import { mayUnlockNoteReply } from '@vigil/domain/access/may-unlock-note-reply';
import type { Colleague } from '@vigil/domain/office/office-state';
import { reportEntries } from '@vigil/ledger/report-entries';
import { unlock } from '@vigil/vault/unlock';
import { textOpenings } from '../cases/text-openings.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { notFound, Problem } from '../problems/problem.js';
import { streamOfYear } from './cycle-year.js';
import { ReportCycles } from './report-cycles.js';

/** What States answered to the notes verbales of a report, word for word: opened with a reason. */
@Injectable()
export class NoteReplies {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    @Inject(ReportCycles) private readonly cycles: ReportCycles,
  ) {}

  /** Opens one reply, after the reason was logged. A note to a State in conflict with the reader is not there. */
  async unlock(
    year: string,
    colleague: Colleague,
    { textId, reason }: { readonly textId: string; readonly reason: string },
  ): Promise<{ readonly opened: string }> {
    const { state, office } = await this.cycles.visit(year, colleague);
    const conflicts = office.conflicts[colleague.id] ?? [];
    const note = Object.values(state.notes)
      .filter((one) => !conflicts.includes(one.state))
      .find(({ replies }) => replies.some(({ text }) => text?.boxId === textId));
    const text = note?.replies.find((reply) => reply.text?.boxId === textId)?.text;
    if (!note || !text) throw notFound();
    const entries = await reportEntries(this.parts.ledger, state.year ?? 0);
    if (!mayUnlockNoteReply(note, entries, colleague, office, this.parts.now()))
      throw new Problem(
        'role-not-permitted',
        'This reply is opened by a supervisor of a unit with an entry in the note, or the ASG: ask one.',
      );
    const request = { actor: colleague.id, caseStream: streamOfYear(year), reason };
    return {
      opened: await unlock(this.parts.vault, { ...request, target: { kind: 'text', text } }),
    };
  }

  /** Who opened which reply, the newest first. */
  openings(year: string, colleague: Colleague): ReturnType<typeof textOpenings> {
    return textOpenings(this.parts, colleague, streamOfYear(year));
  }
}
