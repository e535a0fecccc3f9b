import { ACT } from '@vigil/domain/vocabulary/act';
import { MECHANISM } from '@vigil/domain/vocabulary/mechanism';
import { INVENTED_STATE_CODES as STATES } from '@vigil/domain/vocabulary/invented-state';
import type { Demo, Installation } from './installation.js';
import { Line, type Asked } from './line.js';
import { Office } from './office.js';
import { measured, type Measured } from './measured.js';
import { against, figure, type Table } from './table.js';

const WANTED_MS = 20;

/** Lists over so many cases, which are written already. */
export async function benchLists(
  installation: Installation,
  { count, times }: { count: number; times: number },
): Promise<Table> {
  const office = new Office(installation);
  const line = await Line.to(installation.api);
  try {
    const measure = (asked: Asked) => measured(installation, line, asked, times);
    return await listTable(office, line, measure, { count, times });
  } finally {
    line.close();
  }
}

const rarest = <T>(codes: readonly T[]): T => codes[codes.length - 1] as T;
const FILTERS: readonly string[] = [
  '',
  `state=${STATES[0]}`,
  `state=${rarest(STATES)}`,
  `act=${ACT.codes[0]}`,
  `act=${rarest(ACT.codes)}`,
  `mechanism=${rarest(MECHANISM.codes)}`,
  'status=FOLLOW_UP',
  'status=SUSPENDED',
  'recordType=SITUATION',
  'year=2019',
  'stage=inclusion',
  'officer=u_officer_7',
  'risk=EXTREME',
  'hold=true',
  'final=true',
  'final=false',
  'overdue=true',
  `state=${STATES[3]}&act=${ACT.codes[5]}&final=false`,
  `state=${rarest(STATES)}&year=2020&stage=followUp`,
];
const VIEWERS: readonly { readonly person: Demo; readonly what: string }[] = [
  { person: 'ayla', what: 'all cases' },
  { person: 'samuel', what: "a unit's, 60 %" },
  { person: 'bastien', what: "an officer's, 5 %" },
];

const WANTED_OF_BOARD_MS = 50;
/** Every case is counted, none is sampled. */
const WANTED_OF_FIGURE_MS = 1_000;
const LAST_YEAR = new Date().getUTCFullYear() - 1;
const OTHER_LISTS: readonly (readonly [what: string, path: string])[] = [
  ['worklist, mine', '/worklist'],
  ['worklist, team', '/worklist?view=team'],
  ['worklist, on hold', '/worklist?view=on-hold'],
  ['worklist, done', '/worklist?view=done'],
  ['approvals', '/approvals'],
  ['deadlines', `/deadlines?from=${new Date().toISOString().slice(0, 10)}`],
  ['a State of many cases', `/states/${STATES[0]}`],
  ['a State of few', `/states/${rarest(STATES)}`],
];

type Measure = (asked: Asked) => Promise<Measured>;

async function listTable(
  office: Office,
  line: Line,
  measure: Measure,
  { count, times }: { count: number; times: number },
): Promise<Table> {
  const rows: string[][] = [];
  const row = (what: string, who: string, { first, p50, p95, cpu, body }: Measured, wanted = WANTED_MS) => {
    const { cases, items, deadlines, stages, cells } = JSON.parse(body) as Record<
      string,
      unknown[] | undefined
    >;
    const listed = cases ?? items ?? deadlines ?? stages ?? cells;
    rows.push([
      what,
      who,
      against(p95, wanted, true, figure(p95)),
      figure(p50),
      figure(cpu),
      figure(first),
      listed === undefined ? body : String(listed.length),
    ]);
  };
  await lastCursor(office, line, 'bastien'); // warms up: the keys of most cases are still to be fetched by those who see more
  for (const { person, what } of VIEWERS) {
    for (const filter of FILTERS)
      row(filter || 'no filter', what, await measure(office.get(person, `/cases?limit=50&${filter}`)));
    const cursor = await lastCursor(office, line, person);
    if (cursor) row('last page', what, await measure(office.get(person, `/cases?limit=50&cursor=${cursor}`)));
    for (const [list, path] of OTHER_LISTS) row(list, what, await measure(office.get(person, path)));
    row('board', what, await measure(office.get(person, '/board')), WANTED_OF_BOARD_MS);
  }
  for (const by of ['state', 'act'])
    row(
      `figure, by ${by}`,
      'all cases',
      await measure(office.get('ayla', `/statistics?figure=casesRegistered&by=${by}`)),
      WANTED_OF_FIGURE_MS,
    );
  row(
    'figure at the close of the last month, by state',
    'all cases',
    await measure(office.get('anton', `/statistics?figure=casesRegistered&by=state&year=${LAST_YEAR}`)),
    WANTED_OF_FIGURE_MS,
  );
  row('count, no filter', 'all cases', await measure(office.get('ayla', '/cases/count')));
  row('count, risk=EXTREME', 'all cases', await measure(office.get('ayla', '/cases/count?risk=EXTREME')));
  return {
    title: `Lists over ${count} cases`,
    columns: ['filter', 'seen by', 'p95 ms', 'p50 ms', 'processor ms', 'first ms', 'rows'],
    rows,
    notes: [
      `${times} requests each, one after another, 50 rows a page over HTTP. "first" is the first of them, with keys still to be fetched and unwrapped; it is not among the others. Before them all the officer's pages were turned, since no office asks a process that has just begun. "processor" is what the API and PostgreSQL took for one: on a machine that does other things besides, judge by it.`,
      'The rows are written in bulk, sealed as a step seals them; four of five cases are over. The last page is the one behind all others.',
    ],
  };
}

/** The cursor of the last page, found by turning all of them. */
async function lastCursor(office: Office, line: Line, person: Demo): Promise<string | undefined> {
  let cursor: string | undefined;
  for (;;) {
    const suffix = cursor === undefined ? '' : `&cursor=${cursor}`;
    const { body } = await line.ask(office.get(person, `/cases?limit=200${suffix}`));
    const { next } = JSON.parse(body) as { next: string | null };
    if (next === null) return cursor;
    cursor = next;
  }
}
