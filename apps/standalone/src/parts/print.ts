/** Where lines for the person at the terminal go. Lines carry no names, texts or secrets. */
export type Print = (line: string) => void;

/** Does something that may take long: says so first, then every ten seconds how long it has taken. */
export async function withProgress<T>(print: Print, doing: string, work: () => Promise<T>): Promise<T> {
  const since = performance.now();
  const seconds = () => Math.round((performance.now() - since) / 1000);
  print(`${doing} …`);
  const ticking = setInterval(() => {
    print(`${doing} … ${seconds()} s`);
  }, 10_000);
  try {
    return await work();
  } finally {
    clearInterval(ticking);
  }
}
