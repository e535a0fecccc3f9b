import type { Settings } from '../settings.js';
import type { Session } from './session.js';

/** What waits in the tab's session storage while the person is at the issuer: nothing of a case but the path to return to. */
interface Begun {
  readonly state: string;
  readonly verifier: string;
  readonly returnTo: string;
}
const BEGUN = 'vigil-sign-in';

interface Endpoints {
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
}

/** Leaves for the issuer's sign-in: authorization code with PKCE (RFC 7636). Never comes back. */
export async function beginSignIn(settings: Settings, returnTo: string): Promise<void> {
  const { authorization_endpoint } = await endpoints(settings);
  const begun: Begun = { state: random(), verifier: random(), returnTo };
  sessionStorage.setItem(BEGUN, JSON.stringify(begun));
  const url = new URL(authorization_endpoint);
  const asked = {
    client_id: settings.clientId,
    response_type: 'code',
    scope: 'openid',
    prompt: 'login',
    redirect_uri: redirectUri(),
    state: begun.state,
    code_challenge: await challengeOf(begun.verifier),
    code_challenge_method: 'S256',
    ...(settings.resource === null ? {} : { resource: settings.resource }),
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  location.assign(url);
}

/** Ends it: exchanges the code for a token. Undefined if the answer is not to a question of this tab. */
export async function endSignIn(
  settings: Settings,
  query: URLSearchParams,
): Promise<{ readonly session: Session; readonly returnTo: string } | undefined> {
  const kept = sessionStorage.getItem(BEGUN);
  sessionStorage.removeItem(BEGUN);
  const begun = kept === null ? undefined : (JSON.parse(kept) as Begun);
  const code = query.get('code');
  if (!begun || code === null || query.get('state') !== begun.state) return undefined;
  const { token_endpoint } = await endpoints(settings);
  const response = await fetch(token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: settings.clientId,
      code,
      redirect_uri: redirectUri(),
      code_verifier: begun.verifier,
      ...(settings.resource === null ? {} : { resource: settings.resource }),
    }),
  });
  if (!response.ok) return undefined;
  const { access_token: token } = (await response.json()) as { access_token: string };
  return { session: { token, subject: subjectOf(token) }, returnTo: begun.returnTo };
}

/** The subject that a token names; only to tell whose drafts wait. The API alone judges tokens. */
export function subjectOf(token: string): string {
  const payload = token.split('.')[1] ?? '';
  const json = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
  return (JSON.parse(json) as { sub: string }).sub;
}

const redirectUri = (): string => `${location.origin}/signed-in`;

async function endpoints({ issuer }: Settings): Promise<Endpoints> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  if (!response.ok) throw new Error('The issuer does not say where to sign in.');
  return (await response.json()) as Endpoints;
}

const random = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));

async function challengeOf(verifier: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
