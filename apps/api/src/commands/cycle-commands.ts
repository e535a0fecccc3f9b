import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { mayVisit } from '@vigil/domain/access/case-access';
import { CASE_DECIDER } from '@vigil/domain/case/case-decider';
import type { CaseState } from '@vigil/domain/case/case-state';
import { CYCLE_COMMANDS } from '@vigil/domain/report-cycle/cycle-catalogue';
import { CYCLE_DECIDER, cycleStream } from '@vigil/domain/report-cycle/cycle-decider';
import { streamOfReference } from '@vigil/domain/report-cycle/cycle-fields';
import { maySeeCycle } from '@vigil/domain/report-cycle/decide-cycle';
import type { CycleCommandDefinition } from '@vigil/domain/report-cycle/define-cycle-command';
import { noteTo } from '@vigil/domain/report-cycle/under-way';
import { execute } from '@vigil/ledger/execute';
import { load } from '@vigil/ledger/load';
import { sealBody } from '@vigil/vault/seal-body';
import { Office } from '../office/office.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { notFound } from '../problems/problem.js';
import { streamOfYear } from '../report-cycles/cycle-year.js';
import type { Advanced } from './advanced.js';
import { answer } from './answer.js';
import { actorIn, datesOf, parted, pastStep, personCommand } from './circumstances.js';
import type { AdvanceRequest, Advances } from './command-controller.js';
import { inspection } from './inspection.js';
import { rejectionProblem } from './outcome-problem.js';
import { askIfMatch, bodiesOf, routesOf, versionAsked } from './routed.js';

type Definition = CycleCommandDefinition<string, unknown>;
const DEFINITIONS = CYCLE_COMMANDS as unknown as Readonly<Record<string, Definition>>;

const BODIES = bodiesOf(DEFINITIONS, pastStep);

/** Every command of a report's cycle that a person may issue, as routes. */
export const CYCLE_ROUTES = routesOf(DEFINITIONS, BODIES);

/** Advances the year of a report for people: seals at the edge, then the one way in. */
@Injectable()
export class CycleCommands implements Advances {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    @Inject(Office) private readonly office: Office,
  ) {}

  async advance({ ref, command: name, body, colleague, step }: AdvanceRequest): Promise<Advanced> {
    const { vault, ledger } = this.parts;
    const definition = DEFINITIONS[name] as Definition;
    if (!maySeeCycle(colleague)) throw notFound();
    askIfMatch(definition, step, 'the report’s cycle');
    const stream = ref === null ? cycleStream((body as { year: number }).year) : streamOfYear(ref);
    const commandId = vault.tokens.commandId(colleague.id, `${stream}/${name}`, step.idempotencyKey);
    const about = await this.personsOf(stream, body as Body, colleague);
    const inspect = await inspection(vault.opener, about, body);
    const schema = BODIES[name] as z.ZodType;
    const sealed = await sealBody(vault, { schema, body, stream, commandId, inspect });
    const { own, circumstances } = parted(sealed);
    const create = definition.from.includes('NEW');
    const outcome = await execute(ledger, {
      decider: CYCLE_DECIDER,
      stream,
      create,
      departure: definition.departure,
      command: personCommand(name, own, actorIn(colleague, circumstances), commandId),
      fingerprint: vault.tokens.fingerprint(body),
      ...(await datesOf(circumstances, colleague, this.office)),
      ifMatch: versionAsked(definition, step),
    });
    if (outcome.outcome === 'taken') throw rejectionProblem([{ code: 'CYCLE_EXISTS', field: 'year' }]);
    return answer(outcome, create ? 201 : 200);
  }

  /** The persons whose names the texts of the command are searched for: of the entry's case, or of all cases in the State's note. */
  private async personsOf(
    stream: string,
    { reference, entryId, state: to, summary }: Body,
    colleague: AdvanceRequest['colleague'],
  ): Promise<Pick<CaseState, 'persons'> | undefined> {
    if (reference !== undefined && entryId !== undefined) {
      const { state: office } = await this.office.now();
      const found = (await load(this.parts.ledger, CASE_DECIDER, streamOfReference(reference)))?.state;
      if (!found || !mayVisit(found, colleague, office)) throw notFound();
      return found;
    }
    if (summary === undefined) return undefined;
    const cycle = (await load(this.parts.ledger, CYCLE_DECIDER, stream))?.state;
    const streams = new Set((cycle && noteTo(cycle, to))?.entries.map((entry) => entry.stream));
    const persons: Record<string, CaseState['persons'][string]> = {};
    for (const one of streams) {
      const found = (await load(this.parts.ledger, CASE_DECIDER, one))?.state;
      for (const person of Object.values(found?.persons ?? {}))
        // Of several cases nobody can be meant by {P1}.
        persons[person.personId] = { ...person, alias: person.personId };
    }
    return { persons };
  }
}

interface Body {
  readonly reference?: string;
  readonly entryId?: string;
  readonly state?: string;
  readonly summary?: string;
}
