import { Inject, Injectable } from '@nestjs/common';
import type { TextRef } from '@vigil/domain/classification';
import type { Colleague } from '@vigil/domain/office/office-state';
import { countWords, WORD_LIMIT } from '@vigil/domain/report-cycle/word-budget';
import type { Answered } from '../docs/answers.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import type { wordsAnswer } from './cycle-answers.js';
import { ReportCycles } from './report-cycles.js';

/** How many words the entries of a report have, of those that the reader may see: counted in the API, which tells numbers alone. */
@Injectable()
export class ReportWords {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    @Inject(ReportCycles) private readonly cycles: ReportCycles,
  ) {}

  async of(year: string, colleague: Colleague): Promise<Answered<typeof wordsAnswer>> {
    const { state, office } = await this.cycles.visit(year, colleague);
    const seen = await this.cycles.seen(state, colleague, office);
    const standing = seen.filter(({ status }) => status !== 'EXCLUDED');
    const texts = standing.flatMap(({ mainText, annexText }) => [mainText, annexText].filter(isThere));
    const opened = await this.parts.vault.opener.openComposed(texts);
    const words = (text: TextRef | null) => countWords((text && opened.get(text.boxId)) ?? '');
    const entries = standing.map(({ stream, entryId, mainText, annexText }) => ({
      reference: stream.replace(/^case\//, ''),
      entryId,
      main: words(mainText),
      annex: words(annexText),
    }));
    return {
      year: state.year ?? 0,
      limit: WORD_LIMIT,
      main: entries.reduce((sum, { main }) => sum + main, 0),
      annex: entries.reduce((sum, { annex }) => sum + annex, 0),
      entries,
    };
  }
}

const isThere = (text: TextRef | null): text is TextRef => text !== null;
