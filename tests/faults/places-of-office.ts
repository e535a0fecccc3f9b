import { columnsOf, filesOf, type Place } from './clear-traces.js';
import type { RealOffice } from './real-office.js';

/**
 * All that an office with a PostgreSQL of its own leaves behind: every column of both databases, all files of the cluster (tables,
 * write-ahead log, server's log), Temporal's store, what the processes said, and the mails that are no official letters.
 */
export async function placesOf(office: RealOffice): Promise<readonly Place[]> {
  await office.ledger.query('CHECKPOINT');
  const [shown] = await office.ledger.query<{ data_directory: string }>('SHOW data_directory');
  const said = Object.entries({ api: office.api, conducting: office.conducting, effects: office.effects });
  return [
    ...(await columnsOf(office.ledger)).map(named('ledger ')),
    ...(await columnsOf(office.vault)).map(named('vault ')),
    ...filesOf(shown?.data_directory ?? '').map(named('cluster/')),
    ...filesOf(office.temporal.store).map(named('temporal/')),
    ...said.map(([name, program]) => ({ name: `logs/${name}`, bytes: Buffer.from(program.said.join('\n')) })),
    { name: 'logs/temporal', bytes: Buffer.from(office.temporal.said()) },
    ...office.mails.taken
      .filter(({ to }) => !to.startsWith('mission-'))
      .map(({ source }, n) => ({ name: `mails/${n}`, bytes: Buffer.from(source, 'latin1') })),
  ];
}

const named = (kind: string) => (place: Place) => ({ ...place, name: `${kind}${place.name}` });
