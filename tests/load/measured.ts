import { quantile } from './drive.js';
import type { Installation } from './installation.js';
import type { Asked, Line } from './line.js';
import { cpuSeconds } from './processes.js';

/** What one request came to that was asked again and again. Milliseconds. */
export interface Measured {
  readonly first: number;
  readonly p50: number;
  readonly p95: number;
  /** Milliseconds of processor that the API and PostgreSQL took for one. */
  readonly cpu: number;
  readonly body: string;
}

/** Asks so many times after a first; throws at an answer that is no success. */
export async function measured(
  installation: Installation,
  line: Line,
  asked: Asked,
  times: number,
): Promise<Measured> {
  const took: number[] = [];
  const before = processor(installation);
  let body = '';
  for (let n = 0; n <= times; n += 1) {
    const began = performance.now();
    const answered = await line.ask(asked);
    took.push(performance.now() - began);
    if (answered.status !== 200)
      throw new Error(`${asked.path} was answered ${answered.status}: ${answered.body}`);
    ({ body } = answered);
  }
  const [first = NaN, ...rest] = took;
  const cpu = ((processor(installation) - before) * 1000) / took.length;
  return { first, p50: quantile(rest, 0.5), p95: quantile(rest, 0.95), cpu, body };
}

const processor = (installation: Installation): number => {
  const { api, postgres } = installation.pids();
  return cpuSeconds(api ?? 0) + cpuSeconds(postgres ?? 0);
};
