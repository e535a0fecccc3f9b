import { Inject, Injectable } from '@nestjs/common';
import type { NamingDecision } from '@vigil/domain/case/case-outgoing';
import { audienceOf } from '@vigil/domain/case/letter-faults';
import { letterRenderings } from '@vigil/domain/case/letter-renderings';
import type { CaseState } from '@vigil/domain/case/case-state';
import type { TextRef } from '@vigil/domain/classification';
import type { Moment } from '@vigil/domain/decider';
import type { Colleague } from '@vigil/domain/office/office-state';
import { appearances } from '@vigil/domain/text/appearances';
import { renderFor, type Reader, type TextOfCase } from '@vigil/domain/text/render-for';
import type { Audience } from '@vigil/domain/vocabulary/audience';
import { explain } from '../commands/outcome-problem.js';
import type { Answered } from '../docs/answers.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { notFound } from '../problems/problem.js';
import { Cases } from './cases.js';
import type { previewAnswer } from './preview-answer.js';

type Preview = Answered<typeof previewAnswer>;
type Which = Preview['texts'][number]['which'];

/**
 * What an audience would read of an entry or letter now, under consent and risk, before anybody clears it. Nothing is stored, and
 * no identity is opened: whoever would be named stands in the text by alias, so that it tells no more than the texts themselves,
 * and like their reading is not logged. What a person said in another case is judged when the text leaves.
 */
@Injectable()
export class Previews {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    @Inject(Cases) private readonly cases: Cases,
  ) {}

  /** Both texts of an entry, its persons as decided for it. */
  async entry(ref: string, colleague: Colleague, entryId: string, audience: Audience): Promise<Preview> {
    const { state, moment } = await this.at(ref, colleague);
    const entry = Object.hasOwn(state.entries, entryId) ? state.entries[entryId] : undefined;
    if (!entry) throw notFound();
    const texts = { main: entry.mainText, annex: entry.annexText };
    return this.preview(state, texts, entry.naming, { audience, document: `preview ${entryId}` }, moment);
  }

  /** A letter, for its own addressee unless another audience is asked for: then the table alone says how people appear. */
  async letter(
    ref: string,
    colleague: Colleague,
    letterId: string,
    audience: Audience | undefined,
  ): Promise<Preview> {
    const { state, moment } = await this.at(ref, colleague);
    const letter = Object.hasOwn(state.communications, letterId) ? state.communications[letterId] : undefined;
    if (!letter) throw notFound();
    const own = audienceOf(state, letter);
    const isOwn = audience === undefined || audience === own.audience;
    const chosen = isOwn ? letterRenderings(state, letter, moment) : [];
    const reader = { ...(isOwn ? own : { audience }), document: `preview ${letterId}` };
    return this.preview(state, { letter: letter.text }, chosen, reader, moment);
  }

  private async at(
    ref: string,
    colleague: Colleague,
  ): Promise<{ readonly state: CaseState; readonly moment: Moment }> {
    const { state, office } = await this.cases.visit(ref, colleague);
    const now = this.parts.now();
    return { state, moment: { recordedAt: now, effectiveAt: now, office, elsewhere: [] } };
  }

  private async preview(
    state: CaseState,
    refs: { readonly [W in Which]?: TextRef | null },
    chosen: readonly NamingDecision[],
    asked: Omit<Reader, 'nameOf'>,
    moment: Moment,
  ): Promise<Preview> {
    const present = (Object.entries(refs) as [Which, TextRef | null][]).flatMap(([which, ref]) =>
      ref ? [{ which, ref }] : [],
    );
    const opened = await this.parts.vault.opener.openComposed(present.map(({ ref }) => ref));
    const nameOf = (personId: string) => {
      const person = state.persons[personId];
      return person?.identity ? `{${person.alias}}` : undefined;
    };
    const read = present.map(({ which, ref }) => {
      const words = opened.get(ref.boxId) ?? 'ERASED';
      return { which, text: words === 'ERASED' ? null : { state, words, boxId: ref.boxId, chosen } };
    });
    const texts = read.flatMap(({ text }): readonly TextOfCase[] => (text ? [text] : []));
    return {
      audience: asked.audience,
      asOf: new Date(moment.effectiveAt).toISOString(),
      texts: read.map(({ which, text }) => {
        if (text === null) return { which, text: null, dropped: 0, because: null };
        const shown = renderFor(text, { ...asked, nameOf }, moment);
        return shown.rendered
          ? { which, text: shown.text, dropped: shown.dropped, because: null }
          : { which, text: null, dropped: 0, because: explain({ code: shown.because }) };
      }),
      persons: appearances(texts, asked, moment).map(({ alias, as, decided, permitted, line }) => ({
        ...{ alias, as, decided, line },
        permitted: [...permitted],
      })),
    };
  }
}
