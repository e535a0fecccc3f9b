import type { Colleague } from '@vigil/domain/office/office-state';
import type { Tokens } from '@vigil/vault/tokens';

/** Whose eyes may read what Temporal stores of cases: those who see every case of a unit, or all. Never administrators. */
export const isEntitled = ({ roles, retired }: Colleague): boolean =>
  !retired && roles.some((role) => role === 'SUPERVISOR' || role === 'ASG');

export const CODEC_COOKIE = 'vigil-temporal-codec';
export const CODEC_SESSION_MS = 15 * 60_000;
const SCOPE = 'temporal codec';

/** A cookie's value that lets one colleague decode for fifteen minutes; sealed, so nobody can make one up. */
export const codecSession = (tokens: Tokens, colleagueId: string, now: number): string =>
  tokens.sealCursor(SCOPE, { colleagueId, until: now + CODEC_SESSION_MS });

/** The colleague of a session that still runs, or undefined. */
export function sessionColleague(
  tokens: Tokens,
  cookies: string | undefined,
  now: number,
): string | undefined {
  const value = cookies
    ?.split(';')
    .map((one) => one.trim().split('='))
    .find(([name]) => name === CODEC_COOKIE)?.[1];
  if (value === undefined) return undefined;
  try {
    const { colleagueId, until } = tokens.openCursor(SCOPE, value) as { colleagueId: string; until: number };
    return until > now ? colleagueId : undefined;
  } catch {
    return undefined;
  }
}
