import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { RESOURCE } from './resource.js';
import { DEMO_PEOPLE } from './demo-people.js';

/** The demo's sign-in: a list of invented people, one click each. Consent is not asked: there is one client, the desk. */
export async function signInPage(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chosen = new URL(request.url ?? '/', 'http://local').searchParams.get('person');
  const details = await provider.interactionDetails(request, response).catch(() => undefined);
  if (!details)
    return page(response, 400, '<p>This sign-in has expired. Go back to Vigil and begin again.</p>');
  // A desk that asks anew who is there (prompt=login) is shown the list again, whoever signed in before.
  const subject = chosen ?? (details.params['prompt'] === 'login' ? undefined : details.session?.accountId);
  if (subject === undefined || !DEMO_PEOPLE.some((person) => person.subject === subject))
    return page(response, 200, list());
  const grant = new provider.Grant({ accountId: subject, clientId: details.params['client_id'] as string });
  grant.addOIDCScope('openid');
  grant.addResourceScope(RESOURCE, '');
  const result = { login: { accountId: subject }, consent: { grantId: await grant.save() } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

const list = (): string =>
  `<p>Demo people, all invented. Choose who you are.</p><ul>${DEMO_PEOPLE.map(
    ({ subject, displayName, roles }) =>
      `<li><a href="?person=${subject}">${displayName}</a> (${roles.join(', ').toLowerCase()})</li>`,
  ).join('')}</ul>`;

function page(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'cache-control': 'no-store',
  });
  response.end(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Vigil demo: sign in</title><h1>Vigil demo</h1>${body}</html>`,
  );
}
