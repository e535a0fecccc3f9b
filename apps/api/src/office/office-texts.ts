import { Inject, Injectable } from '@nestjs/common';
import { isInConflict, mayUnlockInput } from '@vigil/domain/access/may-unlock-input';
import type { TextRef } from '@vigil/domain/classification';
import { OFFICE_STREAM } from '@vigil/domain/office/office-decider';
import type { CallForInput, Colleague, OfficeState } from '@vigil/domain/office/office-state';
import { unlock } from '@vigil/vault/unlock';
import type { textAnswer } from '../cases/reading-answers.js';
import { textOpenings, type openedTextAnswer } from '../cases/text-openings.js';
import { textsOf } from '../cases/texts-of.js';
import type { Answered } from '../docs/answers.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { notFound, Problem } from '../problems/problem.js';
import { Office } from './office.js';

/** The texts of the office's own stream: what it wrote is read, what UN entities answered is opened with a reason. */
@Injectable()
export class OfficeTexts {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    @Inject(Office) private readonly office: Office,
  ) {}

  /** A text that the office wrote: the question of a call, why it was closed, the reason of a proposed policy. */
  async text(colleague: Colleague, textId: string): Promise<Answered<typeof textAnswer>> {
    const { state } = await this.office.now();
    const text = textsOf([readableCalls(state, colleague), state.proposedPolicies]).get(textId);
    if (!text) throw notFound();
    if (text.form === 'RAW')
      throw new Problem(
        'role-not-permitted',
        'This answer was received and may spell names: open it with unlock, and give a reason.',
      );
    const words = (await this.parts.vault.opener.openComposed([text])).get(textId) ?? 'ERASED';
    return { textId, text: words };
  }

  /** Opens what an entity answered to a call, after the reason was logged. */
  async unlock(
    colleague: Colleague,
    { textId, reason }: { readonly textId: string; readonly reason: string },
  ): Promise<Answered<typeof openedTextAnswer>> {
    const { state } = await this.office.now();
    const found = readableCalls(state, colleague)
      .map((call) => ({ call, text: receivedIn(call, textId) }))
      .find(({ text }) => text !== undefined);
    if (!found?.text) throw notFound();
    if (!mayUnlockInput(found.call, colleague, state, this.parts.now()))
      throw new Problem(
        'role-not-permitted',
        'This answer is opened by the officer whose call it is, a supervisor of that unit, or the ASG: ask one.',
      );
    const target = { kind: 'text', text: found.text } as const;
    const request = { actor: colleague.id, caseStream: OFFICE_STREAM, reason, target } as const;
    return { opened: await unlock(this.parts.vault, request) };
  }

  /** Who opened which answer, the newest first. */
  openings(colleague: Colleague): ReturnType<typeof textOpenings> {
    return textOpenings(this.parts, colleague, OFFICE_STREAM);
  }
}

const readableCalls = (state: OfficeState, colleague: Colleague): readonly CallForInput[] =>
  Object.values(state.calls).filter((call) => !isInConflict(call, colleague, state));

const receivedIn = ({ inputs }: CallForInput, textId: string): TextRef | undefined =>
  inputs.flatMap(({ text }) => text ?? []).find(({ boxId }) => boxId === textId);
