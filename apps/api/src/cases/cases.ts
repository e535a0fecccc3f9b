import { Inject, Injectable } from '@nestjs/common';
import { available } from '@vigil/domain/case/available';
import { CASE_DECIDER } from '@vigil/domain/case/case-decider';
import type { CaseState } from '@vigil/domain/case/case-state';
import { mayUnlock } from '@vigil/domain/access/may-unlock';
import { mayVisit } from '@vigil/domain/access/case-access';
import type { TextRef } from '@vigil/domain/classification';
import { OFFICE_DECIDER, OFFICE_STREAM } from '@vigil/domain/office/office-decider';
import type { Colleague, OfficeState } from '@vigil/domain/office/office-state';
import { asOf, type Axis } from '@vigil/ledger/as-of';
import { eventsOf } from '@vigil/ledger/events-of';
import { load } from '@vigil/ledger/load';
import { timeline } from '@vigil/ledger/timeline';
import { unlock } from '@vigil/vault/unlock';
import { explain } from '../commands/outcome-problem.js';
import type { Answered } from '../docs/answers.js';
import { Office } from '../office/office.js';
import { Policies } from '../office/policies.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { notFound, Problem } from '../problems/problem.js';
import { presentCase, present, type CaseView } from './present.js';
import { presentDeadlines } from './present-deadlines.js';
import type {
  caseCommandsAnswer,
  caseDeadlinesAnswer,
  openedAnswer,
  textAnswer,
  timelineAnswer,
} from './reading-answers.js';
import { streamOf } from './stream-of.js';
import { textsOf } from './texts-of.js';
import { withOwnAliases } from './with-own-aliases.js';

/** A case as one colleague may see it, now or on any day. */
@Injectable()
export class Cases {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    @Inject(Office) private readonly office: Office,
    @Inject(Policies) private readonly policies: Policies,
  ) {}

  /** The state, if it is there and the colleague may visit it as it stands now. Throws the one 404 otherwise. */
  async visit(
    ref: string,
    colleague: Colleague,
  ): Promise<{ readonly state: CaseState; readonly office: OfficeState; readonly version: number }> {
    const [loaded, { state: office }] = await Promise.all([
      load(this.parts.ledger, CASE_DECIDER, streamOf(ref)),
      this.office.now(),
    ]);
    if (!loaded || !mayVisit(loaded.state, colleague, office, false, this.parts.now())) throw notFound();
    return { state: loaded.state, office, version: loaded.version };
  }

  async view(
    ref: string,
    colleague: Colleague,
    at?: { readonly instant: number; readonly axis: Axis },
  ): Promise<CaseView> {
    const { state, office } = await this.visit(ref, colleague);
    const now = this.parts.now();
    const mine = { mayUnlock: mayUnlock(state, colleague, office, now) };
    if (!at) return { ...presentCase(state, now, office), ...mine };
    const [then, officeThen] = await Promise.all([
      asOf(this.parts.ledger, CASE_DECIDER, state.id, at.instant, at.axis),
      asOf(this.parts.ledger, OFFICE_DECIDER, OFFICE_STREAM, at.instant, at.axis),
    ]);
    if (!then) throw notFound();
    // A case that was taken over may be older than the office's own record.
    return { ...presentCase(then.state, at.instant, officeThen?.state ?? office), ...mine };
  }

  async timeline(
    ref: string,
    colleague: Colleague,
    page: { readonly after: number; readonly limit: number },
  ): Promise<Answered<typeof timelineAnswer>> {
    const { state } = await this.visit(ref, colleague);
    const { events, next } = await timeline(this.parts.ledger, CASE_DECIDER, state.id, page);
    return {
      events: events.map(({ seq, type, effectiveAt, recordedAt, actor, policy, payload }) => ({
        seq,
        type,
        effectiveAt: new Date(effectiveAt).toISOString(),
        recordedAt: new Date(recordedAt).toISOString(),
        actor: present(actor),
        policy,
        payload: present(payload),
      })),
      next,
    };
  }

  async commands(ref: string, colleague: Colleague): Promise<Answered<typeof caseCommandsAnswer>> {
    const { state, office } = await this.visit(ref, colleague);
    const now = this.parts.now();
    const moment = { recordedAt: now, effectiveAt: now, office, elsewhere: [] };
    const all = available(state, { origin: 'person', id: colleague.id }, moment);
    return { commands: all.map(({ why, ...command }) => ({ ...command, why: why.map(explain) })) };
  }

  async deadlines(ref: string, colleague: Colleague): Promise<Answered<typeof caseDeadlinesAnswer>> {
    const { state } = await this.visit(ref, colleague);
    const spanOf = await this.policies.spans(state.terms.map(({ policy }) => policy));
    return { deadlines: presentDeadlines(state.terms, this.parts.now(), spanOf) };
  }

  /** A text that the office wrote, with persons by their aliases. */
  async text(ref: string, colleague: Colleague, textId: string): Promise<Answered<typeof textAnswer>> {
    const { state } = await this.visit(ref, colleague);
    const text = await this.#textIn(state, textId);
    if (text.form === 'RAW')
      throw new Problem(
        'role-not-permitted',
        'This text was received and may spell names: open it with unlock, and give a reason.',
      );
    const words = (await this.parts.vault.opener.openComposed([text])).get(textId) ?? 'ERASED';
    return { textId, text: withOwnAliases(state, textId, words) };
  }

  /** Opens one identity or one received text, after the reason was logged. */
  async unlock(
    ref: string,
    colleague: Colleague,
    { target, reason }: UnlockBody,
  ): Promise<Answered<typeof openedAnswer>> {
    const { state, office } = await this.visit(ref, colleague);
    if (!mayUnlock(state, colleague, office, this.parts.now()))
      throw new Problem(
        'role-not-permitted',
        'Your role in this case may not open identities or received texts.',
      );
    const request = { actor: colleague.id, caseStream: state.id, reason };
    if ('personId' in target) {
      const identity = state.persons[target.personId]?.identity;
      if (!identity) throw notFound();
      return {
        opened: await unlock(this.parts.vault, {
          ...request,
          target: { kind: 'person', personId: target.personId, identity },
        }),
      };
    }
    const text = await this.#textIn(state, target.textId);
    return { opened: await unlock(this.parts.vault, { ...request, target: { kind: 'text', text } }) };
  }

  /** What the case holds, or held: whoever reads its history reads the words of it. Throws the one 404. */
  async #textIn(state: CaseState, textId: string): Promise<TextRef> {
    const text =
      textsOf(state).get(textId) ??
      textsOf(await eventsOf(this.parts.ledger, CASE_DECIDER, state.id)).get(textId);
    if (!text) throw notFound();
    return text;
  }
}

export interface UnlockBody {
  readonly target: { readonly personId: string } | { readonly textId: string };
  readonly reason: string;
}
