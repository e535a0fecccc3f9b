import { Inject, Injectable } from '@nestjs/common';
import { OFFICE_COMMANDS } from '@vigil/domain/office/catalogue';
import type { OfficeCommandDefinition } from '@vigil/domain/office/define-office-command';
import { OFFICE_DECIDER, OFFICE_STREAM } from '@vigil/domain/office/office-decider';
import { execute } from '@vigil/ledger/execute';
import { sealBody } from '@vigil/vault/seal-body';
import { API_PARTS, type ApiParts } from '../parts.js';
import type { Advanced } from './advanced.js';
import { answer } from './answer.js';
import { actorIn, personCommand } from './circumstances.js';
import type { AdvanceRequest, Advances } from './command-controller.js';
import { askIfMatch, routesOf } from './routed.js';

type Definition = OfficeCommandDefinition<string, unknown>;
const DEFINITIONS = OFFICE_COMMANDS as unknown as Readonly<Record<string, Definition>>;

/** Every command of the office that a person may issue, as routes. */
export const OFFICE_ROUTES = routesOf(DEFINITIONS);

/** Changes the office for people: colleagues, roster, conflicts, holidays, terms, periods. */
@Injectable()
export class OfficeCommands implements Advances {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  async advance({ command: name, body, colleague, step }: AdvanceRequest): Promise<Advanced> {
    const { vault, ledger } = this.parts;
    const definition = DEFINITIONS[name] as Definition;
    askIfMatch(definition, step, 'the office');
    const commandId = vault.tokens.commandId(colleague.id, `office/${name}`, step.idempotencyKey);
    const inspect = () => ({ mentions: [], checks: [] });
    const payload = await sealBody(vault, {
      schema: definition.schema,
      body,
      stream: OFFICE_STREAM,
      commandId,
      inspect,
    });
    const outcome = await execute(ledger, {
      decider: OFFICE_DECIDER,
      stream: OFFICE_STREAM,
      command: personCommand(name, payload, actorIn(colleague, {}), commandId),
      fingerprint: vault.tokens.fingerprint(body),
      ifMatch: step.ifMatch === null ? undefined : String(step.ifMatch),
    });
    return answer(outcome, 200);
  }
}
