import { Inject, Injectable } from '@nestjs/common';
import { isInConflict, mayUnlockInput } from '@vigil/domain/access/may-unlock-input';
import type { TextRef } from '@vigil/domain/classification';
import { OFFICE_STREAM } from '@vigil/domain/office/office-decider';
import type { CallForInput, Colleague, OfficeState } from '@vigil/domain/office/office-state';
import { openingsOf } from '@vigil/vault/openings';
import { unlock } from '@vigil/vault/unlock';
import { textsOf } from '../cases/texts-of.js';
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

  /** A text that the office wrote: the question of a call, the reason of a proposed policy. */
  async text(
    colleague: Colleague,
    textId: string,
  ): Promise<{ readonly textId: string; readonly text: string }> {
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
  ): Promise<{ readonly opened: string }> {
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
    return {
      opened: await unlock(this.parts.vault, {
        actor: colleague.id,
        caseStream: OFFICE_STREAM,
        reason,
        target,
      }),
    };
  }

  /** Who opened which answer, the newest first: for supervisors, the data protection officer and the auditor (DOMAIN 7). */
  async openings({ roles }: Colleague): Promise<unknown> {
    if (!roles.some((role) => LOG_READERS.includes(role)))
      throw new Problem(
        'role-not-permitted',
        'The access log is read by supervisors, the data protection officer and the auditor: ask one.',
      );
    const openings = await openingsOf(this.parts.vault.pool, OFFICE_STREAM, MOST);
    return {
      openings: openings.map(({ at, actor, subject }) => ({
        at: at.toISOString(),
        by: actor,
        textId: subject,
      })),
    };
  }
}

const LOG_READERS: readonly string[] = ['SUPERVISOR', 'DPO', 'AUDITOR'];
const MOST = 500;

const readableCalls = (state: OfficeState, colleague: Colleague): readonly CallForInput[] =>
  Object.values(state.calls).filter((call) => !isInConflict(call, colleague, state));

const receivedIn = ({ inputs }: CallForInput, textId: string): TextRef | undefined =>
  inputs.flatMap(({ text }) => text ?? []).find(({ boxId }) => boxId === textId);
