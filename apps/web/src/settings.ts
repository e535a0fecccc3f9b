/** Where to sign in and what kind of installation it is, as the API wrote it into the page. */
export interface Settings {
  readonly issuer: string;
  readonly clientId: string;
  readonly resource: string | null;
  /** The demo issuer's address of people who sign in by one click, or null. */
  readonly demo: string | null;
  /** Whether invented States are taken, and so offered. */
  readonly demonstration: boolean;
}

/** Reads the settings of this page. Throws if the page was not served by the API. */
export function readSettings(page: Document): Settings {
  const content = page.querySelector('meta[name="vigil-settings"]')?.getAttribute('content') ?? '';
  return JSON.parse(content) as Settings;
}

/** The nonce under which the component kit may write its styles; browsers show it to scripts of the page alone. */
export const styleNonce = (page: Document): string =>
  page.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
