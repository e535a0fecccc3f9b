import { SealBroken } from '@vigil/vault/box';
import { Problem } from '../problems/problem.js';

/** Asks a list, and answers a cursor that is not of this list and reader as unreadable. */
export async function withCursor<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof SealBroken)
      throw new Problem('unreadable', 'This cursor is not of this list. Begin again without one.');
    throw error;
  }
}
