import { allAreNamed, namedAmong } from '@vigil/ledger/named-boxes';
import { sweepPage, type SweptUntil } from '@vigil/vault/sweep';
import type { Upkeep } from '@vigil/workflows/contract';
import type { ConductingParts } from '../parts.js';

/**
 * Looks through the boxes of the vault, page by page: those that no event names a day after they were offered belong to refused
 * commands, and go. In a ledger whose events are older than the noting of names, nothing does.
 */
export const sweeping = ({
  ledger,
  vault,
}: Pick<ConductingParts, 'ledger' | 'vault'>): Pick<Upkeep, 'sweep'> => ({
  async sweep({ cursor }) {
    if (!(await allAreNamed(ledger))) return { cursor: null, looked: 0, swept: 0 };
    const from = cursor === null ? null : (JSON.parse(cursor) as SweptUntil);
    const named = (boxIds: readonly string[]) => namedAmong(ledger, boxIds);
    const { looked, swept, until } = await sweepPage(vault, named, from, ledger.now());
    return { cursor: until && JSON.stringify(until), looked, swept };
  },
});
