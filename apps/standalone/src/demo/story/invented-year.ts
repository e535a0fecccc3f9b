import type { Addresses } from './desk.js';
import { Chance } from './chance.js';
import { Desk } from './desk.js';
import { tellDeclined, tellPursued } from './invented-case.js';

/** How much a year holds (DOMAIN 14): cases carried open from before, submissions, and how many of those become cases. */
export interface Load {
  readonly carried: number;
  readonly submissions: number;
  readonly cases: number;
}
export const ONE_TIMES: Load = { carried: 400, submissions: 600, cases: 150 };

/**
 * Tells an invented year up to `now` (ms since 1970), several cases at a time; `said` hears how far it is. The same seed tells the
 * same year, and a year that was interrupted is told on.
 */
export async function tellYear(
  at: Addresses,
  now: number,
  { carried, submissions, cases }: Load,
  said: (done: number, all: number) => void,
): Promise<void> {
  const all = carried + submissions;
  let next = 0;
  const lane = async () => {
    for (let n = next++; n < all; n = next++) {
      const chance = new Chance(n);
      const years = n < carried ? chance.between(1, 5) : 0;
      const days = years * 365 + chance.between(1, 364);
      const invented = {
        desk: new Desk(at, `year ${n}`),
        chance,
        registeredAt: now - days * DAY,
        days: days - 1,
        n: n + 1,
      };
      await (n < carried + cases ? tellPursued(invented) : tellDeclined(invented));
      said(n + 1, all);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

const DAY = 24 * 3_600_000;
/** More would only wait for one another on two processors. */
const LANES = 4;
