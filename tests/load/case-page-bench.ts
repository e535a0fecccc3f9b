import { quantile } from './drive.js';
import type { Installation } from './installation.js';
import { Line } from './line.js';
import { measured, type Measured } from './measured.js';
import { livedCase } from './lived-case.js';
import { Office } from './office.js';
import { against, figure, type Table } from './table.js';

const WANTED_MS = 30;
const EVENTS = 200;

/** The page of a case with many events: the case and its timeline, asked one after the other. */
export async function benchCasePage(installation: Installation, times: number): Promise<Table> {
  const office = new Office(installation);
  const line = await Line.to(installation.api);
  try {
    return await pageTable(installation, office, line, times);
  } finally {
    line.close();
  }
}

async function pageTable(
  installation: Installation,
  office: Office,
  line: Line,
  times: number,
): Promise<Table> {
  const { reference } = await livedCase(office, line, EVENTS);
  const paths = ['', '/timeline?limit=500', '/commands', '/deadlines'];
  const parts: Measured[] = [];
  for (const path of paths)
    parts.push(await measured(installation, line, office.get('amira', `/cases/${reference}${path}`), times));
  const [view, timeline] = parts as [Measured, Measured];
  const { events } = JSON.parse(timeline.body) as { events: unknown[] };
  const both = await measuredBoth(line, office, reference, times);
  const rows = [
    [
      'case and timeline',
      against(both.p95, WANTED_MS, true, figure(both.p95)),
      figure(both.p50),
      figure(view.cpu + timeline.cpu),
      figure(view.first + timeline.first),
      String(Buffer.byteLength(view.body) + Buffer.byteLength(timeline.body)),
    ],
    ...paths.map((path, n) => {
      const { p95, p50, cpu, first, body } = parts[n] as Measured;
      return [
        `GET /cases/{ref}${path}`,
        figure(p95),
        figure(p50),
        figure(cpu),
        figure(first),
        String(body.length),
      ];
    }),
  ];
  return {
    title: `A case with ${events.length} events`,
    columns: ['what', 'p95 ms', 'p50 ms', 'processor ms', 'first ms', 'bytes'],
    rows,
    notes: [
      `${times} requests each. The events are steps over HTTP, a third with a text; the case holds all that they recorded.`,
    ],
  };
}

async function measuredBoth(line: Line, office: Office, reference: string, times: number) {
  const took: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const began = performance.now();
    await line.ask(office.get('amira', `/cases/${reference}`));
    await line.ask(office.get('amira', `/cases/${reference}/timeline?limit=500`));
    took.push(performance.now() - began);
  }
  return { p50: quantile(took, 0.5), p95: quantile(took, 0.95) };
}
