import { Line, type Asked } from './line.js';

/** What a stretch of load came to. */
export interface Driven {
  /** Milliseconds of each answered request. */
  readonly latencies: readonly number[];
  readonly seconds: number;
  /** How much of one core this process, which makes the load, took: 0.4 is 40 %. */
  readonly ownCpu: number;
}

/**
 * Lets so many clients ask, each its next request as soon as the last was answered, for so many seconds. `next` makes
 * the request of a client. Throws at the first answer that is not a success: a bench of refusals measures nothing.
 */
export async function drive(
  address: string,
  { clients, seconds, next }: { clients: number; seconds: number; next: (client: number) => Asked },
): Promise<Driven> {
  const lines = await Promise.all(Array.from({ length: clients }, () => Line.to(address)));
  const latencies: number[] = [];
  const cpu = process.cpuUsage();
  const since = performance.now();
  const until = since + seconds * 1000;
  try {
    await Promise.all(
      lines.map(async (line, client) => {
        while (performance.now() < until) {
          const asked = next(client);
          const began = performance.now();
          const { status, body } = await line.ask(asked);
          latencies.push(performance.now() - began);
          if (status >= 300) throw new Error(`${asked.method} ${asked.path} was answered ${status}: ${body}`);
        }
      }),
    );
  } finally {
    for (const line of lines) line.close();
  }
  const { user, system } = process.cpuUsage(cpu);
  const took = (performance.now() - since) / 1000;
  return { latencies, seconds: took, ownCpu: (user + system) / 1e6 / took };
}

/** Several stretches of the same load as one. */
export const together = (all: readonly Driven[]): Driven => {
  const seconds = sum(all.map((one) => one.seconds));
  return {
    latencies: all.flatMap(({ latencies }) => latencies),
    seconds,
    ownCpu: sum(all.map((one) => one.ownCpu * one.seconds)) / seconds,
  };
};

/** The greatest of the values, however many: a million of them are no arguments of a function. */
export const longest = (values: readonly number[]): number => quantile(values, 1);

/** The value below which that share (0 to 1) of the values lies; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

const sum = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0);
