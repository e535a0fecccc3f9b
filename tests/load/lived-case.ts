import type { Asked, Line } from './line.js';
import type { BenchCase, Office } from './office.js';

/** Registers a case, and takes steps in it until it has so many events; a third of them with a text. */
export async function livedCase(office: Office, line: Line, events: number): Promise<BenchCase> {
  const [one] = (await office.cases(1, 5_000_000)) as [BenchCase];
  const steps = [
    () => office.action(one),
    () => office.reconfirmation(one),
    () => office.step('amira', one, 'record-act', { code: 'THREAT', actor: 'STATE', on: '2026-01-10' }),
  ];
  for (let n = 0, last = 0; last < events; n += 1) {
    const { status, body } = await line.ask((steps[n % steps.length] as () => Asked)());
    if (status !== 200) throw new Error(`A step was answered ${status}: ${body}`);
    last = (JSON.parse(body) as { lastSeq: number }).lastSeq;
  }
  return one;
}
