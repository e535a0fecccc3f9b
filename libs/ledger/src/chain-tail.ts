import { chainHash, eventHash, sha256 } from './hash.js';
import type { LedgerParts } from './ledger-parts.js';

/** What a look at the newest links of the chain over all streams found. */
export interface ChainTail {
  /** How many links were checked. */
  readonly checked: number;
  /** The first of them that does not hold; null if all do. */
  readonly brokenAt: string | null;
}

/**
 * Computes the newest links of the chain over all streams anew, each with its event's own hash, and says whether they are what
 * was recorded. A glance that costs milliseconds, for a page: `npm run verify` checks everything.
 */
export async function chainTail({ pool }: Pick<LedgerParts, 'pool'>, most = 200): Promise<ChainTail> {
  const { rows } = await pool.query<Link>({ ...NEWEST, values: [most + 1] });
  const links = rows.reverse();
  const first = links[0]?.position === '1' ? 0 : 1; // the one before the first checked gives the chain to begin with
  const broken = links.slice(first).find((link, n) => !holds(link, links[n + first - 1]));
  return { checked: Math.max(0, links.length - first), brokenAt: broken?.position ?? null };
}

function holds(link: Link, before: Link | undefined): boolean {
  const {
    stream,
    seq,
    origin,
    recorded_at: recordedAt,
    key_id: keyId,
    box,
    prev_hash: previous,
    hash,
  } = link;
  if (hash === null || box === null || origin === null || recordedAt === null || keyId === null) return false;
  const position = BigInt(link.position);
  const expected = eventHash({ stream, seq, origin, recordedAt, keyId, boxDigest: sha256(box), previous });
  return (
    position === BigInt(before?.position ?? 0) + 1n &&
    expected.equals(hash) &&
    chainHash(before?.chain ?? null, position, stream, seq, hash).equals(link.chain)
  );
}

interface Link {
  readonly position: string;
  readonly stream: string;
  readonly seq: number;
  readonly chain: Buffer;
  readonly origin: string | null;
  readonly recorded_at: string | null;
  readonly key_id: string | null;
  readonly box: Buffer | null;
  readonly prev_hash: Buffer | null;
  readonly hash: Buffer | null;
}
const NEWEST = {
  name: 'chain_tail',
  text: `SELECT p.position, p.stream, p.seq, p.chain, e.origin, e.key_id, e.box, e.prev_hash, e.hash,
      trim_scale(extract(epoch FROM e.recorded_at) * 1000)::text AS recorded_at
    FROM (SELECT * FROM ledger.ledger ORDER BY position DESC LIMIT $1) p
    LEFT JOIN ledger.event e ON e.stream = p.stream AND e.seq = p.seq ORDER BY p.position DESC`,
};
