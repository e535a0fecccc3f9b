import { randomBytes } from 'node:crypto';
import type { DeskConfiguration } from '../configuration.js';

/** What stands in the built page where each answer puts a nonce of its own. */
export const NONCE_PLACE = '__NONCE__';
const SETTINGS_PLACE = '__SETTINGS__';

/** The desk's page as one answer: its bytes, and the policy that the browser holds it to. */
export interface Shell {
  readonly html: string;
  readonly policy: string;
}

/**
 * Makes the page for one answer: a fresh nonce for the styles that the component kit writes, and where to sign in.
 * The policy has no exception: scripts and styles are the desk's own files, connections go to the API and the issuer.
 */
export function shellOf(
  page: string,
  { issuer, desk, demonstration }: { issuer: string; desk: DeskConfiguration; demonstration: boolean },
): Shell {
  const nonce = randomBytes(18).toString('base64url');
  const { clientId, resource, demoSignIn: demo } = desk;
  const settings = { issuer, clientId, resource, demo, demonstration };
  const connects = [issuer, ...(desk.demoSignIn === null ? [] : [desk.demoSignIn])].map(
    (url) => new URL(url).origin,
  );
  return {
    html: page
      .replaceAll(NONCE_PLACE, nonce)
      .replace(SETTINGS_PLACE, () => attribute(JSON.stringify(settings))),
    policy: [
      "default-src 'self'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      `connect-src 'self' ${[...new Set(connects)].join(' ')}`,
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  };
}

const attribute = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
