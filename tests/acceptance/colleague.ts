import { randomUUID } from 'node:crypto';

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
  readonly text: string;
}

export interface Problem {
  readonly type: string;
  readonly failures?: readonly { readonly code: string; readonly field?: string; readonly remedy: string }[];
}

export interface StepOptions {
  readonly key?: string;
  /** A version, or `false` to send no If-Match at all. By default the newest, read just before. */
  readonly ifMatch?: string | false;
}

/** Somebody of the office, who asks over HTTP with a token. */
export class Colleague {
  constructor(
    readonly name: string,
    private readonly api: string,
    private readonly token: string,
    private readonly clock: () => Promise<void>,
    /** Judges what every read of theirs answers; throws. */
    private readonly judge: (path: string, answer: unknown) => void = () => undefined,
  ) {}

  async get<T = Record<string, unknown>>(
    path: string,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    await this.clock();
    const answer = await read<T>(
      await fetch(`${this.api}${path}`, { headers: { authorization: `Bearer ${this.token}`, ...headers } }),
    );
    if (answer.status === 200) this.judge(path, answer.body);
    return answer;
  }

  async post<T = Record<string, unknown>>(
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    return this.sends('POST', path, body, headers);
  }

  async put(path: string, body: unknown): Promise<Answer> {
    return this.sends('PUT', path, body);
  }

  async delete(path: string): Promise<Answer> {
    return this.sends('DELETE', path);
  }

  /** Registers an allegation and answers its reference. */
  async register(body: unknown): Promise<string> {
    const answer = await this.post<{ reference: string }>('/cases', body, {
      'idempotency-key': randomUUID(),
    });
    if (answer.status !== 201) throw new Error(`Not registered: ${answer.status} ${answer.text}`);
    return answer.body.reference;
  }

  /** Tries a step of a case. */
  async tries(
    ref: string,
    command: string,
    body: unknown = {},
    { key = randomUUID(), ifMatch }: StepOptions = {},
  ): Promise<Answer> {
    const version = ifMatch ?? (await this.etag(ref));
    return this.post(`/cases/${ref}/${command}`, body, {
      'idempotency-key': key,
      ...(version === false ? {} : { 'if-match': version }),
    });
  }

  /** Takes a step that must be recorded; answers the types of its events. */
  async does(ref: string, command: string, body: unknown = {}): Promise<readonly string[]> {
    const answer = await this.tries(ref, command, body);
    if (answer.status !== 200)
      throw new Error(`${command} was not recorded: ${answer.status} ${answer.text}`);
    return (answer.body as unknown as { events: { type: string }[] }).events.map(({ type }) => type);
  }

  /** Tries a step that must be refused, and that nothing is recorded by it; answers the codes. */
  async isRefused(
    ref: string,
    command: string,
    body: unknown = {},
    witness: Colleague = this,
  ): Promise<readonly string[]> {
    const before = await witness.timeline(ref);
    const answer = await this.tries(ref, command, body);
    if (answer.status < 400) throw new Error(`${command} was recorded: ${answer.text}`);
    const after = await witness.timeline(ref);
    if (after.length !== before.length)
      throw new Error(`${command} was refused with ${answer.status}, yet something was recorded`);
    return ((answer.body as unknown as Problem).failures ?? []).map(({ code }) => code);
  }

  /** Changes the office. */
  async change(command: string, body: unknown): Promise<void> {
    const answer = await this.post(`/office/${command}`, body, { 'idempotency-key': randomUUID() });
    if (answer.status !== 200)
      throw new Error(`${command} was not recorded: ${answer.status} ${answer.text}`);
  }

  async case<T = Record<string, unknown>>(ref: string): Promise<T> {
    return (await this.get<T>(`/cases/${ref}`)).body;
  }

  async timeline(ref: string): Promise<
    readonly {
      readonly seq: number;
      readonly type: string;
      readonly effectiveAt: string;
      readonly payload: Record<string, unknown>;
    }[]
  > {
    const { body } = await this.get<{ events?: never[] }>(`/cases/${ref}/timeline?limit=500`);
    return body.events ?? [];
  }

  /** What the inbox holds of a case, oldest first: `about level`. */
  async inbox(ref: string): Promise<readonly string[]> {
    const { body } = await this.get<{ entries: { reference: string; about: string; level: string }[] }>(
      '/inbox',
    );
    return body.entries
      .filter(({ reference }) => reference === ref)
      .map(({ about, level }) => `${about} ${level}`)
      .reverse();
  }

  private async sends<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    await this.clock();
    const authorization = `Bearer ${this.token}`;
    const bodied = { 'content-type': 'application/json', ...headers };
    const response = await fetch(
      `${this.api}${path}`,
      body === undefined
        ? { method, headers: { authorization, ...headers } }
        : { method, headers: { authorization, ...bodied }, body: JSON.stringify(body) },
    );
    return read(response);
  }

  private async etag(ref: string): Promise<string | false> {
    const { headers } = await this.get(`/cases/${ref}`);
    return headers.get('etag') ?? false;
  }
}

async function read<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text();
  const json = (response.headers.get('content-type') ?? '').includes('json');
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: (json ? JSON.parse(text) : {}) as T,
  };
}
