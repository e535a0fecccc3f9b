import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import type { Role } from '@vigil/domain/vocabulary/role';
import { endings, type Endings } from '@vigil/standalone/parts/endings';
import { until } from '@vigil/standalone/parts/until';
import { dataConverter } from '@vigil/vault/data-converter';
import { readKeyFile } from '@vigil/vault/key-file';
import { Tokens } from '@vigil/vault/tokens';
import type { CaseWorkflowView } from '@vigil/workflows/contract';
import { askLifecycle } from '@vigil/workflows/poke';
import { Colleague } from '../acceptance/colleague.js';
import { startParts, type OfficeParts, type OfficeWish } from './office-parts.js';
import { streamOf } from './witness.js';

/** Everybody of the office; all invented. */
const PEOPLE = {
  officer: ['OFFICER'],
  officer2: ['OFFICER'],
  verifier: ['VERIFIER'],
  protection: ['PROTECTION'],
  supervisor: ['SUPERVISOR'],
  supervisor2: ['SUPERVISOR'],
  editor: ['EDITOR'],
  asg: ['ASG'],
} as const satisfies Record<string, readonly Role[]>;
export type Name = keyof typeof PEOPLE | 'sysadmin';

/**
 * An office as it runs: PostgreSQL, a real Temporal server, and the API and both workers as processes of their own, each with
 * its own database roles. A test may kill, stop and start again each of them.
 */
export class RealOffice {
  readonly temporal: OfficeParts['temporal'];
  readonly mails: OfficeParts['mails'];
  readonly proxy: OfficeParts['proxy'];
  readonly ledger: OfficeParts['ledger'];
  readonly vault: OfficeParts['vault'];
  readonly api: OfficeParts['api'];
  readonly conducting: OfficeParts['conducting'];
  readonly effects: OfficeParts['effects'];

  private constructor(
    readonly parts: OfficeParts,
    private readonly colleagues: ReadonlyMap<string, Colleague>,
    private readonly ending: Endings,
  ) {
    ({ temporal: this.temporal, mails: this.mails, proxy: this.proxy } = parts);
    ({ ledger: this.ledger, vault: this.vault } = parts);
    ({ api: this.api, conducting: this.conducting, effects: this.effects } = parts);
  }

  /** Opens it, with its people and its duty roster, and all at work. What was started ends even if this fails. */
  static async open(wish: OfficeWish = {}): Promise<RealOffice> {
    const ending = endings(() => undefined);
    try {
      const parts = await startParts(wish, ending);
      const colleagues = new Map<string, Colleague>();
      for (const name of ['sysadmin', ...Object.keys(PEOPLE)]) {
        const token = await parts.issuer.token(parts.subjectOf(name));
        colleagues.set(name, new Colleague(name, parts.apiUrl, token, () => Promise.resolve()));
      }
      const office = new RealOffice(parts, colleagues, ending);
      await office.people(wish.surname ?? 'Invented');
      return office;
    } catch (error) {
      await ending.all();
      throw error;
    }
  }

  async close(): Promise<void> {
    if (!(await this.ending.all())) throw new Error('Not everything of the office ended well.');
  }

  as(name: Name): Colleague {
    return this.colleagues.get(name) as Colleague;
  }

  /** Terms as given from now on, such as days of seconds (`secondsPerDay`). */
  async adopt(policy: object): Promise<void> {
    const supervisor = this.as('supervisor');
    const { headers } = await supervisor.get('/office');
    const answer = await supervisor.post('/office/adopt-policy', policy, {
      'idempotency-key': randomUUID(),
      'if-match': headers.get('etag') ?? '',
    });
    if (answer.status !== 200) throw new Error(`The policy was refused: ${answer.status} ${answer.text}`);
  }

  /** The workflow's own account, asked of Temporal alone; undefined if none answers. */
  lifecycle(reference: string): Promise<CaseWorkflowView | undefined> {
    return this.withTemporal(async (client) => {
      const answer = await askLifecycle(client.workflow, await this.workflowId(reference), 5_000);
      return answer.answered ? answer.view : undefined;
    });
  }

  /** Ends a case's workflow as somebody may on Temporal's page. */
  async endByHand(reference: string): Promise<void> {
    await this.withTemporal(async (client) =>
      client.workflow.getHandle(await this.workflowId(reference)).terminate('ended by hand'),
    );
  }

  /** Asks Temporal itself, with the key to its payloads. */
  async withTemporal<T>(ask: (client: Client) => Promise<T>): Promise<T> {
    const { address, namespace } = this.temporal;
    const connection = await Connection.connect({ address });
    try {
      const converter = dataConverter(await readKeyFile(this.parts.keyFile, ['payload']));
      return await ask(new Client({ connection, namespace, dataConverter: converter }));
    } finally {
      await connection.close();
    }
  }

  /** The id of a case's workflow in Temporal. */
  async workflowId(reference: string): Promise<string> {
    const tokens = new Tokens(await readKeyFile(this.parts.keyFile, ['tokens']));
    return tokens.workflowId(streamOf(reference));
  }

  /**
   * Waits until Temporal's own account of a case agrees with the ledger and no act is open any more; then asks the API, which
   * must say the same. Nothing is told by asking Temporal, so whoever caught up did it unasked.
   */
  async agrees(reference: string): Promise<CaseWorkflowView> {
    const stream = streamOf(reference);
    let view: CaseWorkflowView | undefined;
    await until(
      'the workflow should know what is recorded',
      async () => {
        view = await this.lifecycle(reference);
        const { version, told } = await this.ledger.told(stream);
        return view?.version === version && told === version && view.doing.length === 0;
      },
      { forAtMost: 90_000, every: 200 },
    );
    await until(
      'the API should say that the clockwork does well',
      async () => {
        const { body } = await this.as('supervisor').get<{
          conducting: string;
          known: number;
          recorded: number;
        }>(`/cases/${reference}/workflow`);
        return body.conducting === 'well' && body.known === body.recorded;
      },
      { forAtMost: PATIENCE, every: 200 },
    );
    return view as CaseWorkflowView;
  }

  private async people(surname: string): Promise<void> {
    for (const [name, roles] of Object.entries(PEOPLE))
      await this.as('sysadmin').change('enrol-colleague', {
        colleagueId: name,
        issuer: this.parts.issuer.issuer,
        subject: this.parts.subjectOf(name),
        displayName: `${name} ${surname}`,
        email: `${name}@office.example`,
        unit: 'geneva',
        roles,
      });
    const turn = { from: '2020-01-01T00:00:00Z', until: '2100-01-01T00:00:00Z' };
    await this.as('supervisor').change('set-duty-roster', {
      turns: [{ ...turn, supervisor: 'supervisor', next: 'supervisor2' }],
    });
  }
}

const PATIENCE = 60_000;
