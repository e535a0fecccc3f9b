import createClient, { type Middleware } from 'openapi-fetch';
import { lock, token } from '../session/session.js';
import type { paths } from './openapi.js';
import { DeskProblem, problemOf } from './problem.js';

const withToken: Middleware = {
  onRequest: ({ request }) => {
    const held = token();
    if (held !== null) request.headers.set('authorization', `Bearer ${held}`);
    return request;
  },
};

/** The API as its own description types it. */
export const client = createClient<paths>({
  baseUrl: '/',
  cache: 'no-store',
  headers: { accept: 'application/json' },
});
client.use(withToken);

/**
 * What a read answers, typed as the API describes it.
 * Throws a DeskProblem; a token that is over locks the desk, and nothing typed is lost.
 */
export async function read<T>(
  asked: Promise<{ readonly data?: T | undefined; readonly error?: unknown; readonly response: Response }>,
): Promise<T> {
  return (await readWithEtag<T>(asked)).data;
}

/** The same, with the version that was read. */
export async function readWithEtag<T>(
  asked: Promise<{ readonly data?: T | undefined; readonly error?: unknown; readonly response: Response }>,
): Promise<{ readonly data: T; readonly etag: string | null }> {
  const { data, error, response } = await asked.catch(() => {
    throw new DeskProblem('offline', '');
  });
  if (response.ok) return { data: data as T, etag: response.headers.get('etag') };
  const problem = problemOf(error);
  if (problem.kind === 'unauthenticated') lock();
  throw problem;
}

/** A step as it is sent: the same key for each try, so that it is recorded once whatever happens on the way. */
export interface Step {
  readonly path: string;
  readonly body: unknown;
  readonly key: string;
  readonly etag: string | null;
}

/** The receipt of a recorded step. */
export interface Receipt {
  readonly reference: string;
  readonly events: readonly { readonly type: string; readonly [id: string]: unknown }[];
}

/** Sends a step whose route comes from the catalogue of commands. Throws a DeskProblem. */
export async function send({ path, body, key, etag }: Step): Promise<Receipt> {
  const response = await fetch(path, {
    method: 'POST',
    cache: 'no-store',
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      'idempotency-key': key,
      authorization: `Bearer ${token() ?? ''}`,
      ...(etag === null ? {} : { 'if-match': etag }),
    },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new DeskProblem('offline', '');
  });
  const document: unknown = await response.json().catch(() => undefined);
  if (response.ok) return document as Receipt;
  const problem = problemOf(document);
  if (problem.kind === 'unauthenticated') lock();
  throw problem;
}
