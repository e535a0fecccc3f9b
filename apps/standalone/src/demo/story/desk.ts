import { createHash } from 'node:crypto';
import { tokenOf } from '../demo-office.js';

/** An event as a step's answer, or the timeline, tells it. */
export interface ToldEvent {
  readonly type: string;
  readonly effectiveAt: string;
  readonly [field: string]: unknown;
}

/** Where a running Vigil is, and its demo issuer. */
export interface Addresses {
  readonly api: string;
  readonly issuer: string;
}

/**
 * Speaks to a running Vigil as its demo people do: over HTTP, with their tokens, each step under a key of its own. Keys are
 * made from the story's name and the step's number, so that a story that was interrupted is told on, never twice.
 */
export class Desk {
  private readonly tokens = new Map<string, Promise<string>>();
  private steps = 0;

  constructor(
    private readonly at: Addresses,
    private readonly story: string,
  ) {}

  /** Posts as somebody; answers the body. Throws an error that says which step was refused, and why. */
  async post<T>(person: string, path: string, body: unknown): Promise<T> {
    this.steps += 1;
    const key = createHash('sha256').update(`${this.story} ${this.steps}`).digest('hex');
    const etag = /^\/(?:cases|report-cycles)\/./.test(path) ? await this.etag(person, path) : null;
    const response = await fetch(`${this.at.api}${path}`, {
      method: 'POST',
      headers: {
        ...(await this.authorization(person)),
        'content-type': 'application/json',
        'idempotency-key': key,
        ...(etag === null ? {} : { 'if-match': etag }),
      },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${person} was refused ${path}: ${response.status} ${text}`);
    return JSON.parse(text) as T;
  }

  async get<T>(person: string, path: string): Promise<T> {
    const response = await fetch(`${this.at.api}${path}`, { headers: await this.authorization(person) });
    if (!response.ok) throw new Error(`${person} may not read ${path}: ${response.status}`);
    return (await response.json()) as T;
  }

  private async etag(person: string, path: string): Promise<string | null> {
    const of = path.split('/').slice(0, 3).join('/');
    const response = await fetch(`${this.at.api}${of}`, { headers: await this.authorization(person) });
    await response.arrayBuffer();
    return response.headers.get('etag');
  }

  private async authorization(person: string): Promise<{ authorization: string }> {
    const token = this.tokens.get(person) ?? tokenOf(this.at.issuer, person);
    this.tokens.set(person, token);
    return { authorization: `Bearer ${await token}` };
  }
}
