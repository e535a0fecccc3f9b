import type { Chance } from './chance.js';
import type { Desk } from './desk.js';

/** A case of the invented year, before its story is told. */
export interface Invented {
  readonly desk: Desk;
  readonly chance: Chance;
  /** When it was registered (ms since 1970), and how many days of its life there are to tell. */
  readonly registeredAt: number;
  readonly days: number;
  /** The running number of an invented letter of another UN body. */
  readonly n: number;
}

export const officerOf = (chance: Chance): 'amira' | 'bastien' => chance.one(['amira', 'bastien']);
