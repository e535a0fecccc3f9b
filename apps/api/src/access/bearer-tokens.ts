import { hash } from 'node:crypto';
import { createRemoteJWKSet, customFetch, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { Problem } from '../problems/problem.js';

/** Who a token proves: nothing else of it counts, role claims least of all (DESIGN "HTTP"). */
export interface Bearer {
  readonly issuer: string;
  readonly subject: string;
}

export interface BearerTokensOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUri: string;
}

/** Checks bearer tokens of one OpenID Connect issuer against its published keys. */
export class BearerTokens {
  private readonly keys: JWTVerifyGetKey;
  /** Checked tokens by their digest, until they expire: a signature costs more than the rest of a read. */
  private readonly checked = new Map<string, { readonly bearer: Bearer; readonly until: number }>();

  constructor(private readonly options: BearerTokensOptions) {
    this.keys = createRemoteJWKSet(new URL(options.jwksUri), {
      [customFetch]: (url, init) => fetch(url, init),
      cacheMaxAge: 600_000,
    });
  }

  /** Who the token proves, or undefined if it is forged, expired, for another audience or from another issuer. Throws a
   * 503 problem while the issuer's keys can not be had: a good token must not look like a bad one. */
  async prove(token: string): Promise<Bearer | undefined> {
    const digest = hash('sha256', token, 'base64');
    const known = this.checked.get(digest);
    if (known && known.until > Date.now()) return known.bearer;
    this.checked.delete(digest);
    try {
      const { issuer, audience } = this.options;
      const { payload } = await jwtVerify(token, this.keys, {
        issuer,
        audience,
        algorithms: ['RS256', 'ES256', 'EdDSA', 'PS256'],
        requiredClaims: ['sub', 'exp'],
      });
      const bearer = { issuer, subject: payload.sub as string };
      this.remember(digest, bearer, (payload.exp as number) * 1000);
      return bearer;
    } catch (error) {
      if (saysNothingOfTheToken(error)) throw issuerAway();
      return undefined;
    }
  }

  private remember(digest: string, bearer: Bearer, until: number): void {
    if (this.checked.size >= REMEMBERED) this.checked.delete(this.checked.keys().next().value ?? '');
    this.checked.set(digest, { bearer, until });
  }
}

const REMEMBERED = 2_000;

/** Anything but a judgement on the token itself: the keys could not be fetched. */
const saysNothingOfTheToken = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) ||
  error instanceof errors.JWKSTimeout ||
  error.code === errors.JOSEError.code ||
  error instanceof errors.JWKSInvalid;

const issuerAway = (): Problem =>
  new Problem(
    'unavailable',
    'The sign-in service can not be reached, so nobody can be recognised. Nothing was recorded; try again in a moment.',
    {},
    { 'retry-after': '5' },
  );
