import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { against, figure, type Table } from '../table.js';
import { nameOf, type DeskBrowser } from './desk-browser.js';

const WANTED = 90;

interface Step {
  readonly name: string;
  /** Of 100, by category; null of what this kind of step does not judge. */
  readonly scores: Readonly<Record<'performance' | 'accessibility' | 'best-practices', number | null>>;
  /** What it says of the browser's figures: `LCP 1.2 s`. */
  readonly figures: readonly string[];
  /** What costs points, by the name of the audit. */
  readonly failed: readonly string[];
}

/** What Lighthouse says of the sign-in page and of a signed-in supervisor's worklist. Its whole report goes into a file. */
export async function benchLighthouse(
  root: string,
  api: string,
  { debuggingPort }: DeskBrowser,
  report: string,
): Promise<Table> {
  const { auditDesk } = (await import(join(root, 'tests/browser/lighthouse.mjs'))) as {
    readonly auditDesk: (asked: {
      readonly api: string;
      readonly debuggingPort: number;
      readonly person: string;
    }) => Promise<{ readonly steps: readonly Step[]; readonly report: string }>;
  };
  const { steps, report: html } = await auditDesk({ api, debuggingPort, person: nameOf('samuel') });
  writeFileSync(report, html);
  const mark = (score: number | null) =>
    score === null ? '–' : against(score, WANTED, false, figure(score));
  return {
    title: 'Lighthouse',
    columns: ['what', 'performance', 'accessibility', 'best practices', 'figures', 'what costs points'],
    rows: steps.map(({ name, scores, figures, failed }) => [
      name,
      mark(scores.performance),
      mark(scores.accessibility),
      mark(scores['best-practices']),
      figures.join(', '),
      failed.join(', ') || 'nothing',
    ]),
    notes: [
      'Of 100 points. A navigation is judged on a slower machine and network, simulated; a stretch of time and a moment as they were. The whole report is in results/lighthouse.html.',
    ],
  };
}
