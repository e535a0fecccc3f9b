import { DailyRootEntity } from './entities/daily-root.entity.js';
import { PositionEntity } from './entities/position.entity.js';
import type { LedgerParts } from './ledger-parts.js';

/** How far the chain over all streams has come. */
export interface ChainHead {
  /** The last position, a decimal number; null before the first event. */
  readonly position: string | null;
  /** The last signed day (UTC); null before the first. */
  readonly lastRoot: { readonly day: string; readonly position: string } | null;
}

/** The last position of the order over all streams, and the last signed root. A global counter counts: the caller decides who sees it. */
export async function chainHead({ source }: Pick<LedgerParts, 'source'>): Promise<ChainHead> {
  const [last] = await source.getRepository(PositionEntity).find({ order: { position: 'DESC' }, take: 1 });
  const [root] = await source.getRepository(DailyRootEntity).find({ order: { day: 'DESC' }, take: 1 });
  return {
    position: last?.position ?? null,
    lastRoot: root ? { day: root.day, position: root.position } : null,
  };
}
