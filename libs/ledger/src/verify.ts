import { signatureHolds } from '@vigil/vault/signing';
import { chainHash, eventHash, rootBytes, sha256 } from './hash.js';
import { ledgerLine, type LedgerLine, type LineOf } from './ledger-lines.js';

/** One thing that is not as it was recorded: what, and where. */
export interface Flaw {
  readonly what:
    | 'EVENT_CHANGED'
    | 'EVENT_MISSING'
    | 'EVENT_OUT_OF_CHAIN'
    | 'BOX_CHANGED'
    | 'POSITION_MISSING'
    | 'POSITION_WITHOUT_EVENT'
    | 'EVENT_WITHOUT_POSITION'
    | 'CHAIN_BROKEN'
    | 'ROOT_DIFFERS'
    | 'ROOT_NOT_SIGNED'
    | 'KEY_UNKNOWN';
  /** `case/… 3`, `position 17`, or `2026-04-30`. */
  readonly where: string;
}

export interface Verdict {
  readonly streams: number;
  readonly events: number;
  /** The last position, and how many events are recorded behind it: the sequencer lags by moments. */
  readonly position: bigint;
  readonly unpositioned: number;
  readonly roots: number;
  /** Empty if all holds; at most a hundred are listed. */
  readonly flaws: readonly Flaw[];
}

/**
 * Verifies the chain of every stream, the chain over all, and the signed roots, from the lines of `exportLedger` or of a file:
 * needs no database and no secret. `publicKeys` are PEM by key id. `sealed` says that nothing may lag: an event without position
 * is then a flaw; with `kept`, roots that left the house earlier, those must be found unchanged.
 */
export async function verifyLedger(
  lines: AsyncIterable<LedgerLine> | Iterable<LedgerLine>,
  publicKeys: Readonly<Record<string, string>>,
  {
    sealed = false,
    kept = [],
  }: { readonly sealed?: boolean; readonly kept?: readonly LineOf<'root'>[] } = {},
): Promise<Verdict> {
  const verification = new Verification(publicKeys);
  for await (const line of lines) verification.read(line);
  return verification.verdict(sealed, kept);
}

/** Parses an export's lines of text. A line that is none is a flaw of the file: it throws with its number, and quotes nothing. */
export async function* readLines(text: AsyncIterable<string> | Iterable<string>): AsyncGenerator<LedgerLine> {
  let number = 0;
  for await (const line of text) {
    number += 1;
    if (line === '') continue;
    const parsed = ledgerLine.safeParse(parsedJson(line));
    if (!parsed.success) throw new LineUnreadable(number);
    yield parsed.data;
  }
}

export class LineUnreadable extends Error {
  override readonly name = 'LineUnreadable';
  constructor(readonly line: number) {
    super(`Line ${line} of the export is not a line of a ledger: was the file cut or edited?`);
  }
}

class Verification {
  private readonly flaws: Flaw[] = [];
  private readonly hashes = new Map<string, Buffer>();
  private readonly chains = new Map<string, Buffer>();
  private readonly roots: LineOf<'root'>[] = [];
  private installation = '';
  private streams = 0;
  private events = 0;
  private lastEvent: { stream: string; seq: number; hash: Buffer } | undefined;
  private last: { position: bigint; chain: Buffer | null } = { position: 0n, chain: null };

  constructor(private readonly publicKeys: Readonly<Record<string, string>>) {}

  read(line: LedgerLine): void {
    if (line.line === 'installation') this.installation = line.installation;
    else if (line.line === 'event') this.event(line);
    else if (line.line === 'position') this.position(line);
    else this.root(line);
  }

  verdict(sealed: boolean, kept: readonly LineOf<'root'>[]): Verdict {
    const unpositioned = this.hashes.size;
    if (sealed) for (const where of this.hashes.keys()) this.flaw('EVENT_WITHOUT_POSITION', where);
    for (const root of kept) {
      const here = this.roots.find(({ day }) => day === root.day);
      if (here?.chain !== root.chain || here.position !== root.position) this.flaw('ROOT_DIFFERS', root.day);
      this.signed(root);
    }
    const { streams, events, flaws } = this;
    return { streams, events, position: this.last.position, unpositioned, roots: this.roots.length, flaws };
  }

  private event({ stream, seq, origin, recordedAt, keyId, ...bytes }: LineOf<'event'>): void {
    const where = `${stream} ${seq}`;
    const before = this.lastEvent?.stream === stream ? this.lastEvent : undefined;
    if (!before) this.streams += 1;
    this.events += 1;
    if (seq !== (before?.seq ?? 0) + 1) this.flaw('EVENT_MISSING', `${stream} ${(before?.seq ?? 0) + 1}`);
    if (bytes.box !== undefined && sha256(fromHex(bytes.box)).toString('hex') !== bytes.boxDigest)
      this.flaw('BOX_CHANGED', where);
    const previous = bytes.prevHash === null ? null : fromHex(bytes.prevHash);
    if (!same(previous, before?.hash ?? null)) this.flaw('EVENT_OUT_OF_CHAIN', where);
    const boxDigest = fromHex(bytes.boxDigest);
    const hash = fromHex(bytes.hash);
    if (!same(hash, eventHash({ stream, seq, origin, recordedAt, keyId, boxDigest, previous })))
      this.flaw('EVENT_CHANGED', where);
    this.lastEvent = { stream, seq, hash };
    this.hashes.set(where, hash);
  }

  private position(line: LineOf<'position'>): void {
    const position = BigInt(line.position);
    const where = `position ${position}`;
    if (position !== this.last.position + 1n)
      this.flaw('POSITION_MISSING', `position ${this.last.position + 1n}`);
    const hash = this.hashes.get(`${line.stream} ${line.seq}`);
    if (!hash) this.flaw('POSITION_WITHOUT_EVENT', where);
    this.hashes.delete(`${line.stream} ${line.seq}`);
    const chain = fromHex(line.chain);
    if (hash && !same(chain, chainHash(this.last.chain, position, line.stream, line.seq, hash)))
      this.flaw('CHAIN_BROKEN', where);
    this.last = { position, chain };
    this.chains.set(line.position, chain);
  }

  private root(line: LineOf<'root'>): void {
    this.roots.push(line);
    if (this.chains.get(line.position)?.toString('hex') !== line.chain) this.flaw('ROOT_DIFFERS', line.day);
    this.signed(line);
  }

  private signed({ day, position, chain, signature, keyId }: LineOf<'root'>): void {
    const key = Object.hasOwn(this.publicKeys, keyId) ? this.publicKeys[keyId] : undefined;
    if (key === undefined) return this.flaw('KEY_UNKNOWN', day);
    const bytes = rootBytes({
      installation: this.installation,
      day,
      position: BigInt(position),
      chain: fromHex(chain),
      keyId,
    });
    if (!signatureHolds(key, bytes, fromHex(signature))) this.flaw('ROOT_NOT_SIGNED', day);
  }

  private flaw(what: Flaw['what'], where: string): void {
    if (this.flaws.length < MOST_FLAWS) this.flaws.push({ what, where });
  }
}

const MOST_FLAWS = 100;
const fromHex = (text: string) => Buffer.from(text, 'hex');
const same = (a: Buffer | null, b: Buffer | null) => (a === null || b === null ? a === b : a.equals(b));

function parsedJson(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
