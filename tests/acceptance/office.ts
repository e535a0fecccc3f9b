import { createApi, type Api } from '@vigil/api/create-api';
import type { Role } from '@vigil/domain/vocabulary/role';
import { PROCESS_CLASSES } from '@vigil/vault/process-classes';
import { testMasters } from '@vigil/vault/testing/test-masters';
import { DrivenOffice, MASTER } from '../worker/driven-office.js';
import { Colleague } from './colleague.js';
import { expectAsDescribed } from './described.js';
import { TestIssuer } from './test-issuer.js';

/** Everybody of the acceptance office beside the driven office's own people; all invented. */
const MORE_PEOPLE = {
  officer2: ['OFFICER'],
  verifier2: ['VERIFIER'],
  intake: ['INTAKE'],
  editor: ['EDITOR'],
  partner: ['PARTNER'],
  dpo: ['DPO'],
  auditor: ['AUDITOR'],
  analyst: ['ANALYST'],
} as const satisfies Record<string, readonly Role[]>;
const FIRST_PEOPLE = [
  'sysadmin',
  'officer',
  'verifier',
  'protection',
  'supervisor',
  'supervisor2',
  'asg',
] as const;
export type Name = keyof typeof MORE_PEOPLE | (typeof FIRST_PEOPLE)[number];

/**
 * One office over HTTP, in driven time: the real API, both workers, PostgreSQL and the time-skipping server. Whatever a
 * scenario does, it does as a colleague with a token; whatever a read answers must be as the API describes it.
 */
export class Office {
  private constructor(
    readonly driven: DrivenOffice,
    readonly api: Api,
    readonly issuer: TestIssuer,
    private readonly colleagues: ReadonlyMap<Name, Colleague>,
  ) {}

  static async open(): Promise<Office> {
    const driven = await DrivenOffice.open();
    const issuer = await TestIssuer.start();
    const api = await apiOf(driven, issuer);
    const office = new Office(driven, api, issuer, await colleaguesAt(api, driven, issuer));
    await office.enrol();
    return office;
  }

  /** A colleague by name, who asks over HTTP. */
  as(name: Name): Colleague {
    return this.colleagues.get(name) as Colleague;
  }

  /** Another API beside the first, which knows nothing of it, as a second process would: the same colleagues, who ask that one. */
  async anotherApi(): Promise<{ readonly as: Office['as']; readonly close: () => Promise<void> }> {
    const api = await apiOf(this.driven, this.issuer);
    const colleagues = await colleaguesAt(api, this.driven, this.issuer);
    return { as: (name) => colleagues.get(name) as Colleague, close: () => api.close() };
  }

  /** Lets time pass; what falls due meanwhile is conducted. `'60 days'`, or milliseconds. */
  async pass(time: string | number): Promise<void> {
    await this.driven.env.sleep(time as number);
    await this.driven.clock.refresh();
  }

  /** Lets time pass up to an instant (ISO, or a day's beginning in UTC). */
  async passUntil(instant: string): Promise<void> {
    await this.driven.clock.refresh();
    const wait = Date.parse(instant) - this.driven.clock.now();
    if (wait < 0) throw new Error('That instant has passed already.');
    if (wait > 0) await this.pass(wait);
  }

  /** The office's clock now, as an instant. */
  get now(): string {
    return new Date(this.driven.clock.now()).toISOString();
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.issuer.close();
    await this.driven.close();
  }

  private async enrol(): Promise<void> {
    const administrator = this.as('sysadmin');
    for (const [name, roles] of Object.entries(MORE_PEOPLE))
      await administrator.change('enrol-colleague', {
        colleagueId: name,
        issuer: this.issuer.issuer,
        subject: name,
        displayName: `Invented ${name}`,
        email: `${name}@office.example`,
        unit: name === 'partner' ? 'field' : 'geneva',
        roles,
      });
  }
}

const apiOf = (driven: DrivenOffice, issuer: TestIssuer): Promise<Api> =>
  createApi(
    {
      host: '127.0.0.1',
      port: 0,
      ledgerUrl: driven.installed.ledger.api,
      ledgerConnections: 8,
      vaultUrl: driven.installed.vault.api,
      keyFile: '',
      temporal: { address: '', namespace: driven.env.namespace ?? 'default' },
      pokesPerSecond: 10_000,
      oidc: { issuer: issuer.issuer, audience: 'vigil-api', jwksUri: issuer.jwksUri },
      temporalPage: null,
      mailCatcher: null,
      demonstration: true,
    },
    {
      now: driven.clock.now,
      connection: driven.env.connection,
      masters: testMasters(PROCESS_CLASSES.api, MASTER),
    },
  );

async function colleaguesAt(
  { url }: Api,
  { clock }: DrivenOffice,
  issuer: TestIssuer,
): Promise<ReadonlyMap<Name, Colleague>> {
  const names = [...FIRST_PEOPLE, ...(Object.keys(MORE_PEOPLE) as Name[])];
  const colleagues = new Map<Name, Colleague>();
  for (const name of names) {
    const token = await issuer.token(name);
    colleagues.set(name, new Colleague(name, url, token, () => clock.refresh(), expectAsDescribed));
  }
  return colleagues;
}
