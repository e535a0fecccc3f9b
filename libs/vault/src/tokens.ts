import { createHmac, type BinaryLike } from 'node:crypto';
import { openJson, sealJson, SealBroken } from './box.js';
import { canonicalJson } from './canonical-json.js';
import type { MasterKeys } from './master-keys.js';

/**
 * Keyed hashes and sealed cursors. Equal values give equal tokens within one installation, and without the key neither the
 * value nor whether two installations share it can be told. Each purpose has a key of its own (HKDF from the class `tokens`).
 */
export class Tokens {
  /** Most tokens are of codes, and are drawn again and again. */
  readonly #drawn = new Map<string, Buffer>();

  constructor(private readonly masters: MasterKeys) {
    masters.current('tokens');
  }

  /** 16 bytes by which SQL filters, for example `token('state', 'XEX')`. Values of two purposes never compare equal. */
  token(purpose: string, value: string): Buffer {
    const name = `${purpose} ${value}`;
    const known = this.#drawn.get(name);
    if (known) return known;
    const drawn = this.mac(`token/${purpose}`, value).subarray(0, TOKEN_BYTES);
    if (this.#drawn.size >= KEPT) this.#drawn.clear();
    this.#drawn.set(name, drawn);
    return drawn;
  }

  /** The command's id: the same for the same actor, route and Idempotency-Key. */
  commandId(actor: string, route: string, idempotencyKey: string): string {
    return `c_${this.mac('command', canonicalJson([actor, route, idempotencyKey])).toString('base64url')}`;
  }

  /** Tells whether a repeated key came with the same body, without keeping the body. Key order does not matter. */
  fingerprint(body: unknown): string {
    return this.mac('fingerprint', canonicalJson(body)).toString('base64url');
  }

  /** The Temporal workflow's id for a stream or reference: Temporal shows it in clear to whoever may open its page. */
  workflowId(reference: string): string {
    return `w_${this.mac('workflow', reference).subarray(0, 18).toString('base64url')}`;
  }

  /**
   * The id of the box that holds the leaf at `path` of a command's body: the same when the command is repeated, another one when
   * a refused command is tried again under its id with other content.
   */
  boxId(kind: 'I' | 'T', commandId: string, path: string, content: unknown): string {
    const prefix = kind === 'I' ? 'i_' : 't_';
    return prefix + this.mac('box', canonicalJson([kind, commandId, path, content])).toString('base64url');
  }

  /** A cursor for one list and reader (`scope`); what it points at cannot be read or made up outside. Safe in a URL. */
  sealCursor(scope: string, position: unknown): string {
    return sealJson(this.cursorKey(), position, this.cursorBinding(scope)).toString('base64url');
  }

  /** What `sealCursor` sealed for the same scope. Throws SealBroken for any other text: the caller answers 400. */
  openCursor(scope: string, cursor: string): unknown {
    const box = Buffer.from(cursor, 'base64url');
    if (box.toString('base64url') !== cursor) throw new SealBroken();
    return openJson(this.cursorKey(), box, this.cursorBinding(scope));
  }

  private cursorKey() {
    return this.masters.derived('tokens', 'cursor');
  }

  private cursorBinding(scope: string) {
    return { installation: this.masters.installation, stream: scope, field: 'cursor' };
  }

  private mac(purpose: string, value: BinaryLike): Buffer {
    return createHmac('sha256', this.masters.derived('tokens', purpose).secret).update(value).digest();
  }
}

const TOKEN_BYTES = 16;
const KEPT = 5_000;
