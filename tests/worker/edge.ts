import { randomBytes } from 'node:crypto';
import { CASE_COMMANDS, type CaseCommandType } from '@vigil/domain/case/catalogue';
import { CASE_DECIDER } from '@vigil/domain/case/case-decider';
import type { CaseState } from '@vigil/domain/case/case-state';
import type { CommandDefinition } from '@vigil/domain/case/define-command';
import { deciderOf } from '@vigil/domain/decider-of';
import { OFFICE_DECIDER } from '@vigil/domain/office/office-decider';
import { inspect } from '@vigil/domain/text/inspect';
import { eventsOf } from '@vigil/ledger/events-of';
import { execute, type Outcome } from '@vigil/ledger/execute';
import { inboxOf } from '@vigil/ledger/inbox';
import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import { load } from '@vigil/ledger/load';
import { VaultBoxes } from '@vigil/vault/boxes';
import type { Keyring } from '@vigil/vault/keyring';
import type { MasterKeys } from '@vigil/vault/master-keys';
import { sealBody, type EdgeVault } from '@vigil/vault/seal-body';
import { ledgerOf } from '@vigil/ledger/ledger-of';
import { type Databases } from '@vigil/worker/databases';
import { enrolment, ENROLLED, type Person } from './office-people.js';

export interface RecordedAct {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
}

/** What the API does with people's commands, up to the answer, with its database roles; and what it reads. */
export class Edge {
  readonly ledger: LedgerParts;
  readonly keyring: Keyring;
  readonly vaultPool: Databases['vault'];
  private readonly vault: EdgeVault;
  private commands = 0;

  /** `databases` as the API's roles, `masters` as the API holds them. */
  constructor(databases: Databases, masters: MasterKeys, now: () => number) {
    const { ledger, keyring } = ledgerOf(databases, masters, now);
    this.ledger = ledger;
    this.keyring = keyring;
    this.vaultPool = databases.vault;
    const boxes = new VaultBoxes(databases.vault, () => new Date(now()));
    this.vault = { installation: masters.installation, keyring, tokens: ledger.tokens, boxes };
  }

  /** Seals at the edge, then the one way in. */
  async ask(person: Person, stream: string, type: CaseCommandType, body: object): Promise<Outcome> {
    const definition = CASE_COMMANDS[type] as unknown as CommandDefinition;
    const commandId = `c_${(this.commands += 1)}_${randomBytes(6).toString('hex')}`;
    const known = Object.values((await this.stateOf(stream))?.persons ?? {});
    const persons = known.map(({ personId, alias }) => ({ personId, alias, names: [] }));
    const payload = await sealBody(this.vault, {
      schema: definition.schema,
      body: definition.schema.parse(body),
      stream,
      commandId,
      inspect: (text, form) => inspect({ text, form, persons }),
    });
    return execute(this.ledger, {
      decider: CASE_DECIDER,
      stream,
      create: definition.from.includes('NEW'),
      departure: definition.departure,
      command: { type, payload, commandId, actor: { origin: 'person', id: person }, causationId: null },
      fingerprint: this.ledger.tokens.fingerprint(payload),
    });
  }

  /** Enrols everybody: the installation the administrator, who enrols the others. */
  async enrolAll(): Promise<void> {
    for (const person of ENROLLED) {
      const first = person === 'sysadmin';
      const outcome = await execute(this.ledger, {
        decider: OFFICE_DECIDER,
        stream: 'office',
        create: first,
        command: {
          type: 'EnrolColleague',
          payload: enrolment(person),
          actor: first ? { origin: 'clockwork' } : { origin: 'person', id: 'sysadmin' },
          commandId: `enrol_${person}`,
          causationId: null,
        },
        fingerprint: person,
      });
      if (outcome.outcome !== 'recorded')
        throw new Error(`${person} was not enrolled: ${JSON.stringify(outcome)}`);
    }
  }

  async stateOf(stream: string): Promise<CaseState | undefined> {
    return (await load(this.ledger, CASE_DECIDER, stream))?.state;
  }

  /** The version of a stream of any kind; undefined if there is no such stream. */
  async versionOf(stream: string): Promise<number | undefined> {
    return (await load(this.ledger, deciderOf(stream), stream))?.version;
  }

  /** The types of all events of a stream, in order. */
  async eventsOf(stream: string): Promise<readonly string[]> {
    return (await eventsOf(this.ledger, CASE_DECIDER, stream)).map(({ type }) => type);
  }

  /** How far each act of a stream got, in order. */
  async actsOf(stream: string): Promise<readonly RecordedAct[]> {
    const { rows } = await this.ledger.pool.query<RecordedAct>(
      'SELECT id, state, attempts FROM ledger.effect WHERE stream = $1 ORDER BY seq, n',
      [stream],
    );
    return rows;
  }

  /** What a colleague's inbox holds of a stream, oldest first: `about level`. */
  async inboxOf(person: Person, stream: string): Promise<readonly string[]> {
    const entries = await inboxOf(this.ledger, person, { limit: 200 });
    return entries
      .filter((entry) => entry.stream === stream)
      .map(({ notice }) => (notice === 'ERASED' ? notice : `${notice.about} ${notice.level}`))
      .reverse();
  }
}
