import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { importJWK, SignJWT, type JWK } from 'jose';
import { Provider } from 'oidc-provider';
import { DEMO_PEOPLE } from './demo-people.js';
import { RESOURCE } from './resource.js';
import { signInPage } from './sign-in-page.js';

export const AUDIENCE = 'vigil-api';
const TOKEN_SECONDS = 8 * 3600;

export interface Issuer {
  readonly issuer: string;
  readonly jwksUri: string;
  readonly close: () => Promise<void>;
}

/**
 * The demo's OpenID Connect issuer: a real provider with invented people, who sign in by one click. Beside the protocol,
 * `POST /demo/token {"person": "amira"}` gives a token at once, for curl and tests. Never for an office at work.
 */
export async function startIssuer({
  port,
  key,
  redirectUris,
}: {
  port: number;
  key: JWK;
  redirectUris: string[];
}): Promise<Issuer> {
  const issuer = `http://127.0.0.1:${port}`;
  const provider = demoProvider(issuer, key, redirectUris);
  const protocol = provider.callback();
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path === '/demo/token') return void answerToken(request, response, issuer, key);
    if (path === '/demo/people') return answer(response, 200, DEMO_PEOPLE);
    if (path.startsWith('/sign-in/')) return void signInPage(provider, request, response);
    return void protocol(request, response);
  });
  await listening(server, port);
  return { issuer, jwksUri: `${issuer}/jwks`, close: () => closed(server) };
}

function demoProvider(issuer: string, key: JWK, redirectUris: string[]): Provider {
  return new Provider(issuer, {
    jwks: { keys: [key as never] },
    clients: [
      {
        client_id: 'vigil-desk',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: redirectUris,
        id_token_signed_response_alg: 'ES256',
      },
    ],
    pkce: { required: () => true },
    clientBasedCORS: () => true,
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: AUDIENCE,
          accessTokenTTL: TOKEN_SECONDS,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    interactions: { url: (_context, interaction) => `/sign-in/${interaction.uid}` },
    findAccount: (_context, subject) => {
      const known = DEMO_PEOPLE.find((person) => person.subject === subject);
      return known && { accountId: subject, claims: () => ({ sub: subject, name: known.displayName }) };
    },
    cookies: { keys: [key.kid ?? 'demo'] },
    ttl: {
      AccessToken: TOKEN_SECONDS,
      Session: TOKEN_SECONDS,
      Grant: TOKEN_SECONDS,
      Interaction: 600,
      IdToken: 600,
    },
  });
}

async function answerToken(
  request: IncomingMessage,
  response: ServerResponse,
  issuer: string,
  key: JWK,
): Promise<void> {
  if (request.method !== 'POST') return answer(response, 405, { error: 'POST {"person": "amira"} here.' });
  const asked = await bodyOf(request);
  const person = DEMO_PEOPLE.find(({ subject }) => subject === asked);
  if (!person)
    return answer(response, 422, {
      error: 'No such demo person.',
      remedy: 'Give one of the subjects of /demo/people.',
    });
  const token = await new SignJWT({})
    .setProtectedHeader({ alg: 'ES256', kid: key.kid ?? 'demo-1' })
    .setIssuer(issuer)
    .setAudience(AUDIENCE)
    .setSubject(person.subject)
    .setIssuedAt()
    .setExpirationTime(`${TOKEN_SECONDS}s`)
    .sign(await importJWK(key, 'ES256'));
  answer(response, 200, { token, person, expiresInSeconds: TOKEN_SECONDS });
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > 4096) return undefined;
    chunks.push(chunk as Buffer);
  }
  try {
    const { person } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { person?: unknown };
    return typeof person === 'string' ? person : undefined;
  } catch {
    return undefined;
  }
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*', // the desk stands at the API's address
    })
    .end(JSON.stringify(body));
}

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve();
    });
  });
const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
