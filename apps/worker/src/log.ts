/** Where a process says how it fares. Lines hold no name, text, reference or secret; of an error its kind alone is told. */
export interface Log {
  readonly info: (line: string) => void;
  readonly warn: (line: string, error?: unknown) => void;
}

/** Writes one line for each thing said, with the instant and the process before it. */
export const lineLog = (name: string, write: (line: string) => void, now: () => number): Log => {
  const say = (level: string) => (line: string, error?: unknown) => {
    const because = error === undefined ? '' : ` (${kindOf(error)})`;
    write(`${new Date(now()).toISOString()} ${level} ${name}: ${line}${because}`);
  };
  return { info: say('info'), warn: say('warn') };
};

/** The kind of an error: its name and code, and those of its causes. Never its message, which may quote what was being done. */
export function kindOf(error: unknown): string {
  const kinds: string[] = [];
  for (let one = error; one instanceof Error && kinds.length < DEPTH; one = one.cause) {
    const { code } = one as { code?: unknown };
    kinds.push(typeof code === 'string' || typeof code === 'number' ? `${one.name} ${code}` : one.name);
  }
  return kinds.length === 0 ? 'unknown' : kinds.join(', because of ');
}

const DEPTH = 5;
