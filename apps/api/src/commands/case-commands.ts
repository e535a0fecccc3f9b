import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { TextRef } from '@vigil/domain/classification';
import { CASE_COMMANDS, type CaseCommandType } from '@vigil/domain/case/catalogue';
import { CASE_DECIDER } from '@vigil/domain/case/case-decider';
import type { CaseState } from '@vigil/domain/case/case-state';
import { enter } from '@vigil/domain/case/decide';
import type { CommandDefinition } from '@vigil/domain/case/define-command';
import type { Actor } from '@vigil/domain/decider';
import { makeReference } from '@vigil/domain/numbering/reference';
import type { OfficeState } from '@vigil/domain/office/office-state';
import { execute, StreamMoved, type Outcome } from '@vigil/ledger/execute';
import { load } from '@vigil/ledger/load';
import { clearLeaves } from '@vigil/vault/sealed-leaves';
import { sealBody } from '@vigil/vault/seal-body';
import { possibleDuplicates } from '../cases/possible-duplicates.js';
import { Office } from '../office/office.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { notFound, Problem } from '../problems/problem.js';
import type { Advanced } from './advanced.js';
import { answer } from './answer.js';
import { actorIn, datesOf, emergencyStep, parted, pastStep, personCommand } from './circumstances.js';
import { streamOf } from '../cases/stream-of.js';
import type { AdvanceRequest, Advances } from './command-controller.js';
import { inspection } from './inspection.js';
import { rejectionProblem } from './outcome-problem.js';
import { withPersonIds } from './person-ids.js';
import { askIfMatch, bodiesOf, routesOf, versionAsked } from './routed.js';

type Definition = CommandDefinition<CaseCommandType, unknown>;

const DEFINITIONS = CASE_COMMANDS as unknown as Readonly<Record<string, Definition>>;

/** What clients send: the possible duplicates are found at the edge. */
const BODIES = bodiesOf(DEFINITIONS, { ...pastStep, ...emergencyStep }, ['duplicates']);

/** Every command of a case that a person may issue, as routes. */
export const CASE_ROUTES = routesOf(DEFINITIONS, BODIES);

const ATTEMPTS_AT_A_REFERENCE = 20;

/** Advances cases for people: seals at the edge, then the one way in. */
@Injectable()
export class CaseCommands implements Advances {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    @Inject(Office) private readonly office: Office,
  ) {}

  async advance(request: AdvanceRequest): Promise<Advanced> {
    const definition = DEFINITIONS[request.command] as Definition;
    askIfMatch(definition, request.step, 'the case');
    const { colleague, step } = request;
    const commandId = this.parts.vault.tokens.commandId(
      colleague.id,
      `${request.ref ?? 'cases'}/${definition.name}`,
      step.idempotencyKey,
    );
    return definition.from.includes('NEW')
      ? this.register(definition, request, commandId)
      : this.step(definition, request, commandId, streamOf(request.ref ?? ''));
  }

  /** Finds a free reference by the command's own id: a repeat tries the same ones, and meets its own receipt. */
  private async register(
    definition: Definition,
    request: AdvanceRequest,
    commandId: string,
  ): Promise<Advanced> {
    for (let attempt = 0; attempt < ATTEMPTS_AT_A_REFERENCE; attempt += 1) {
      const reference = makeReference(this.parts.vault.tokens.token('reference', `${commandId}/${attempt}`));
      const outcome = await this.take(definition, request, commandId, `case/${reference}`);
      if (outcome.outcome !== 'taken') return answer(outcome, 201);
    }
    throw new Error('No free reference was found');
  }

  private async step(
    definition: Definition,
    request: AdvanceRequest,
    commandId: string,
    stream: string,
  ): Promise<Advanced> {
    const writes = clearLeaves(BODIES[definition.name] as z.ZodType, request.body).length > 0;
    const outcome = await (writes
      ? this.write(definition, request, commandId, stream)
      : this.take(definition, request, commandId, stream));
    if (outcome.outcome === 'stale') await this.entered(definition, request, stream); // a version tells that there is a case
    return answer(outcome, 200);
  }

  /**
   * Takes a step with a text: on the case as this process holds it, without asking the database first, unless the case has moved on
   * since, or what is held would refuse the step; then on the case as it stands.
   */
  private async write(
    definition: Definition,
    request: AdvanceRequest,
    commandId: string,
    stream: string,
  ): Promise<Outcome> {
    const held = await this.parts.ledger.states.held(stream);
    if (held)
      try {
        const on = { state: held.state as CaseState, readyFor: held.row.head };
        await this.enter(definition, request, on.state);
        return await this.take(definition, request, commandId, stream, on);
      } catch (error) {
        if (!(error instanceof StreamMoved || error instanceof Problem)) throw error;
      }
    const state = await this.entered(definition, request, stream);
    return this.take(definition, request, commandId, stream, { state });
  }

  private async entered(definition: Definition, request: AdvanceRequest, stream: string): Promise<CaseState> {
    const loaded = await load(this.parts.ledger, CASE_DECIDER, stream);
    if (!loaded) throw notFound();
    await this.enter(definition, request, loaded.state);
    return loaded.state;
  }

  /**
   * A text is not sealed for somebody who may not write it: access is asked before, of the office as last seen or else as it stands,
   * and again when the step is decided. Throws Problem.
   */
  private async enter(
    definition: Definition,
    { colleague, body }: AdvanceRequest,
    state: CaseState,
  ): Promise<void> {
    const now = this.parts.now();
    const inEmergency = (body as { breakGlass?: unknown }).breakGlass !== undefined;
    const actor: Actor = {
      origin: 'person',
      id: colleague.id,
      ...(inEmergency ? { breakGlass: NOT_SEALED_YET } : {}),
    };
    const rule = { ...definition, from: [state.status ?? ('NEW' as const)], whileHeld: true };
    const enterUnder = (office: OfficeState) =>
      enter(state, { actor }, { recordedAt: now, effectiveAt: now, office, elsewhere: [] }, rule);
    let used = enterUnder(this.parts.ledger.office.held.state);
    if ('code' in used) used = enterUnder((await this.office.now()).state);
    if ('code' in used) throw rejectionProblem([used]);
  }

  private async take(
    definition: Definition,
    { body, colleague, step }: AdvanceRequest,
    commandId: string,
    stream: string,
    { state, readyFor }: { readonly state?: CaseState; readonly readyFor?: Buffer } = {},
  ): Promise<Outcome> {
    const { vault, ledger } = this.parts;
    const made = (path: string) =>
      `p_${vault.tokens.token('person', `${commandId}${path}`).toString('base64url')}`;
    const named = withPersonIds(body, made) as Record<string, unknown>;
    const schema = BODIES[definition.name] as z.ZodType;
    const inspect = await inspection(vault.opener, state, named);
    const sealed = await sealBody(vault, { schema, body: named, stream, commandId, inspect });
    const { own, circumstances } = parted(sealed);
    const payload =
      'duplicates' in (definition.schema as z.ZodObject).shape
        ? { ...own, duplicates: await possibleDuplicates(this.parts, own) }
        : own;
    return execute(ledger, {
      decider: CASE_DECIDER,
      stream,
      command: personCommand(definition.name, payload, actorIn(colleague, circumstances), commandId),
      fingerprint: vault.tokens.fingerprint(body),
      ...(await datesOf(circumstances, colleague, this.office)),
      create: definition.from.includes('NEW'),
      ifMatch: versionAsked(definition, step),
      readyFor,
      departure: definition.departure,
      persons: personIdsIn(payload),
    });
  }
}

/** Stands for a reason whose text is not sealed before its writer is known to have access. */
const NOT_SEALED_YET: TextRef = { boxId: '', digest: '', form: 'COMPOSED', mentions: [], checks: [] };

function personIdsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(personIdsIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'personId' && typeof inner === 'string' ? [inner] : personIdsIn(inner),
  );
}
