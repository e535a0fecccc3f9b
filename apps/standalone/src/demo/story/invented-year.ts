import type { Addresses } from './desk.js';
import { Chance } from './chance.js';
import { Desk } from './desk.js';
import { tellDeclined } from './declined-case.js';
import { tellPursued } from './pursued-case.js';

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
      const days = n < carried ? chance.between(365, 6 * 365) : dayOfSubmission(chance, now);
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

/** How many days ago it reached the office: half of a year's submissions come in the three weeks before they are due, on 1 May (D11). */
function dayOfSubmission(chance: Chance, now: number): number {
  if (chance.often(0.5)) return chance.between(1, 364);
  const due = new Date(now);
  due.setUTCMonth(4, 1);
  if (due.getTime() > now) due.setUTCFullYear(due.getUTCFullYear() - 1);
  return Math.min(Math.round((now - due.getTime()) / DAY) + chance.between(0, 20), 364);
}

const DAY = 24 * 3_600_000;
/** More would only wait for one another on two processors. */
const LANES = 4;
