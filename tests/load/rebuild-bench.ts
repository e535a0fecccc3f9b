import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { CASE_DECIDER } from '@vigil/domain/case/case-decider';
import type { Command } from '@vigil/domain/decider';
import { execute } from '@vigil/ledger/execute';
import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import { rebuild } from '@vigil/ledger/rebuild';
import { inDatabase } from '@vigil/standalone/install/install';
import { withProgress, type Print } from '@vigil/standalone/parts/print';
import { startFoldingThreads } from '@vigil/worker/programs/folding-threads';
import { DATABASES, type Installation } from './installation.js';
import { ownLedger, withoutWaitingForTheDisk } from './own-ledger.js';
import { against, figure, type Table } from './table.js';

const WANTED = 20_000;
const TIMES = 3;
const AT_ONCE = 12;
const STEPS = 19;

/** How fast the read models are folded again from the ledger, with lives of twenty events and what other parts left. */
export async function benchRebuild(
  root: string,
  installation: Installation,
  cases: number,
  print: Print,
): Promise<Table> {
  const entry = join(root, 'apps/worker/dist/fold.main.js');
  await withProgress(print, `Living ${cases} lives of ${STEPS + 1} steps`, () =>
    withoutWaitingForTheDisk(installation, async () => {
      const { parts, close } = await ownLedger(installation);
      try {
        await live(parts, cases);
      } finally {
        await close();
      }
    }),
  );
  const rows: string[][] = [];
  for (let n = 1; n <= TIMES; n += 1) {
    const { parts, close } = await ownLedger(installation);
    const threads = startFoldingThreads(entry, rebuildConfiguration(installation), availableParallelism());
    try {
      const since = performance.now();
      const cpu = process.cpuUsage();
      const { streams, events } = await rebuild(parts, CASE_DECIDER, { hands: threads.hands });
      const seconds = (performance.now() - since) / 1000;
      const { user, system } = process.cpuUsage(cpu);
      const perSecond = events / seconds;
      rows.push([
        `rebuild ${n}`,
        against(perSecond, WANTED, false, figure(perSecond)),
        figure((events * 1e6) / (user + system)),
        String(events),
        String(streams),
        figure(seconds),
      ]);
    } finally {
      await threads.end();
      await close();
    }
  }
  return {
    title: 'Rebuild of the read models',
    columns: ['what', 'events/s', 'per second of own processor', 'events', 'streams', 'seconds'],
    rows,
    notes: [
      'As `npm run rebuild` does it: a thread for each processor, started anew with empty caches of keys, which is in the figures.',
    ],
  };
}

const rebuildConfiguration = ({ superuser, keyFile }: Installation) => ({
  ledgerUrl: inDatabase(superuser, DATABASES.ledger),
  vaultUrl: inDatabase(superuser, DATABASES.vault),
  keyFile,
});

async function live(parts: LedgerParts, cases: number): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let n = next++; n < cases; n = next++) await liveOne(parts, n);
    }),
  );
}

async function liveOne(parts: LedgerParts, n: number): Promise<void> {
  const stream = `case/RC-LIFE-${n}`;
  const victim = `p_life_victim_${n}`;
  const take = async (type: string, payload: object, person: string, create = false) => {
    const command: Command = {
      type,
      payload,
      actor: { origin: 'person', id: person },
      commandId: randomUUID(),
      causationId: null,
    };
    const outcome = await execute(parts, { decider: CASE_DECIDER, stream, create, command, fingerprint: '' });
    if (outcome.outcome !== 'recorded')
      throw new Error(`${type} was not recorded: ${JSON.stringify(outcome)}`);
  };
  await take('RegisterAllegation', registration(n, victim), 'u_amira', true);
  await take('RecordConsent', consent(victim), 'u_amira');
  for (let step = 2; step < STEPS; step += 1) {
    const on = new Date(Date.now() - (100 - step) * 86_400_000).toISOString().slice(0, 10);
    if (step % 3 === 0) await take('RecordAction', action(on), 'u_amira');
    else if (step % 3 === 1) await take('ReconfirmConsent', { personId: victim, on }, 'u_amira');
    else await take('AssignCase', { verifier: step % 2 === 0 ? 'u_viktor' : 'u_wanda' }, 'u_samuel');
  }
}

/** As the edge leaves them: references in the place of identities and texts. */
const text = (form: 'RAW' | 'COMPOSED') => ({
  boxId: `b_${randomUUID()}`,
  digest: randomUUID().replaceAll('-', ''),
  form,
  mentions: [],
  checks: [],
});
const registration = (n: number, victim: string) => ({
  recordType: 'NAMED_INDIVIDUAL',
  sensitivity: 'CONFIDENTIAL',
  respondent: n % 2 === 0 ? 'XEX' : 'XFI',
  channel: 'EMAIL',
  receivedAt: new Date(Date.now() - 86_400_000).toISOString(),
  safeChannel: true,
  urgent: false,
  takingOver: false,
  statedConsent: true,
  source: { personId: `p_life_source_${n}`, identity: identity(), organisation: false, roles: [] },
  narrative: text('RAW'),
  persons: [
    {
      personId: victim,
      roles: ['VICTIM'],
      identity: identity(),
      organisation: false,
      guardianImplicated: false,
      relatives: [],
      facts: { gender: 'WOMAN', ageBand: 'UNKNOWN', profiles: [], category: null },
    },
  ],
});
const identity = () => ({ boxId: `b_${randomUUID()}`, digest: randomUUID().replaceAll('-', '') });
const consent = (victim: string) => ({
  personId: victim,
  on: new Date(Date.now() - 120 * 86_400_000).toISOString().slice(0, 10),
  riskExplained: true,
  answers: ['INTERNAL', 'TRANSMIT_ANON', 'PUBLISH_ANON'].map((scope) => ({ scope, status: 'GIVEN' })),
});
const action = (on: string) => ({
  by: 'OHCHR_HQ',
  toward: 'STATE',
  towardState: 'XEX',
  kind: 'DEMARCHE',
  aim: 'PROTECTION',
  on,
  outcome: text('COMPOSED'),
  tellsOutcome: false,
});
