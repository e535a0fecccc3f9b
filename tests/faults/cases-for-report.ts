import { plusDays, type Day } from '@vigil/domain/calendar/day';
import type { CaseCommandType } from '@vigil/domain/case/catalogue';
import { makeReference } from '@vigil/domain/numbering/reference';
import { INVENTED_STATE_CODES } from '@vigil/domain/vocabulary/invented-state';
import { readKeyFile } from '@vigil/vault/key-file';
import { PROCESS_CLASSES } from '@vigil/vault/process-classes';
import { openDatabases, type Databases } from '@vigil/worker/databases';
import { Edge } from '../worker/edge.js';
import type { Person } from '../worker/office-people.js';
import type { OfficeParts } from './office-parts.js';

export interface ReportToFill {
  readonly year: number;
  /** When the acts of its cases happened. */
  readonly actsOn: Day;
  readonly entries: number;
  readonly states: number;
}

/**
 * Cases on their way into a report, told by the commands that people give, through the ledger's one way in and with the API's database
 * roles, but without HTTP: 17 steps to a case. Their States are invented, too.
 */
export class CasesForReport {
  private references = 0;

  private constructor(
    private readonly databases: Databases,
    readonly edge: Edge,
  ) {}

  static async in({
    installed,
    keyFile,
  }: Pick<OfficeParts, 'installed' | 'keyFile'>): Promise<CasesForReport> {
    const databases = await openDatabases({ ledgerUrl: installed.ledger.api, vaultUrl: installed.vault.api });
    const masters = await readKeyFile(keyFile, PROCESS_CLASSES.effects);
    return new CasesForReport(databases, new Edge(databases, masters, () => Date.now()));
  }

  close(): Promise<void> {
    return this.databases.close();
  }

  /** As many verified cases, each with a cleared entry; proposed one after the other, so that numbers tell which is which. */
  async fill(report: ReportToFill): Promise<readonly string[]> {
    const streams = Array.from({ length: report.entries }, () => `case/${this.reference()}`);
    let next = 0;
    const lane = async () => {
      for (let n = next++; n < streams.length; n = next++)
        await this.verified(streams[n] as string, n, report);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    for (const [n, stream] of streams.entries()) await this.entered(stream, n, report);
    return streams;
  }

  /** The invented name of the nth case's victim, the same in every report. */
  static nameOf(n: number): string {
    return `Ada Marrow${n}x`;
  }

  private reference(): string {
    this.references += 1;
    const bytes = Buffer.alloc(5);
    bytes.writeUInt32BE(this.references * 2_654_435, 1);
    return makeReference(Uint8Array.from(bytes, (byte) => byte & 31));
  }

  private async verified(stream: string, n: number, { actsOn, states }: ReportToFill): Promise<void> {
    const state = INVENTED_STATE_CODES[n % states];
    const victim = victimOf(stream);
    await this.step('officer', stream, 'RegisterAllegation', {
      recordType: 'NAMED_INDIVIDUAL',
      respondent: state,
      channel: 'EMAIL',
      receivedAt: new Date(Date.now() - 60_000).toISOString(),
      source: { personId: `p-source-${stream.slice(5)}`, identity: { name: 'Sabela Invented' } },
      narrative: 'An invented account.',
      statedConsent: true,
      duplicates: { possible: false },
      persons: [
        {
          personId: victim,
          roles: ['VICTIM'],
          identity: { name: CasesForReport.nameOf(n) },
          facts: { category: 'A_COOPERATED' },
        },
      ],
    });
    await this.step('supervisor', stream, 'AssignCase', { verifier: 'verifier', protection: 'protection' });
    await this.step('officer', stream, 'StartScreening', {});
    await this.step('officer', stream, 'RecordConsent', {
      personId: victim,
      on: plusDays(new Date().toISOString().slice(0, 10), -1),
      riskExplained: true,
      answers: ['INTERNAL', 'TRANSMIT_NAMED', 'PUBLISH_NAMED'].map((scope) => ({ scope, status: 'GIVEN' })),
    });
    await this.step('officer', stream, 'RecordCooperation', {
      personId: victim,
      mechanism: 'UPR',
      type: 'BRIEFING',
    });
    const act = { code: 'THREAT', actor: 'STATE', on: actsOn, persons: [victim] };
    await this.step('officer', stream, 'RecordAct', act);
    const [actId, cooperationId] = await this.ids(stream, 'acts', 'cooperation');
    await this.step('officer', stream, 'RecordNexus', { actId, cooperationId, codes: ['TIMING'] });
    await this.step('officer', stream, 'ConfirmScope', {});
    for (const sourceCode of ['FAMILY', 'COURT_RECORD'])
      await this.step('officer', stream, 'AddEvidence', {
        description: 'What an invented source says.',
        supports: [actId],
        sourceCode,
        firstHand: true,
      });
    const evidence = Object.keys((await this.edge.stateOf(stream))?.evidence ?? {});
    for (const evidenceId of evidence)
      await this.step('officer', stream, 'AssessEvidence', { evidenceId, reliability: 'B', credibility: 2 });
    await this.step('protection', stream, 'AssessRisk', { level: 'LOW', reason: 'An invented assessment.' });
    await this.step('officer', stream, 'ProposeVerification', { acts: [actId], evidence });
    await this.step('verifier', stream, 'ConfirmVerification', {});
  }

  /** Every third appears anonymously. */
  private async entered(stream: string, n: number, { year }: ReportToFill): Promise<void> {
    await this.step('officer', stream, 'ProposeEntry', {
      year,
      mainText: 'It is alleged that {P2} was threatened.',
      annexText: 'It is alleged that {P2} was threatened after a briefing.',
      naming: [{ personId: victimOf(stream), as: n % 3 === 2 ? 'ANONYMOUS' : 'NAME' }],
    });
    const [entryId] = await this.ids(stream, 'entries');
    await this.step('supervisor', stream, 'ClearEntry', { entryId, checklist: { considered: [] } });
  }

  private async ids(stream: string, ...parts: readonly ('acts' | 'cooperation' | 'entries')[]) {
    const state = await this.edge.stateOf(stream);
    return parts.map((part) => Object.keys(state?.[part] ?? {})[0]);
  }

  private async step(person: Person, stream: string, type: CaseCommandType, body: object): Promise<void> {
    const outcome = await this.edge.ask(person, stream, type, body);
    if (outcome.outcome !== 'recorded')
      throw new Error(`${type} was not recorded: ${JSON.stringify(outcome)}`);
  }
}

const victimOf = (stream: string): string => `p-victim-${stream.slice('case/'.length)}`;
/** More would only wait for one another on two processors. */
const LANES = 4;
