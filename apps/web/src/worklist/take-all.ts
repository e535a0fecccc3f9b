import { send } from '../api/client.js';
import { DeskProblem } from '../api/problem.js';

/** One step for several cases. */
export interface BulkStep {
  /** The last part of the route, `assign-case`. */
  readonly path: string;
  readonly body: unknown;
  /** The same for each case and each try: a repeat finishes what was interrupted, and doubles nothing. */
  readonly key: string;
}

/** Takes it in each case by itself, judged by its own case; answers those that refused it. A lost connection is thrown. */
export async function takeAll(
  references: readonly string[],
  { path, body, key }: BulkStep,
): Promise<readonly string[]> {
  const refused: string[] = [];
  for (const reference of references)
    await send({ path: `/cases/${reference}/${path}`, body, key, etag: null }).catch((error: unknown) => {
      if (!(error instanceof DeskProblem) || ['offline', 'unavailable'].includes(error.kind)) throw error;
      refused.push(reference);
    });
  return refused;
}
