import type { Labels } from './vocabulary/label.js';

/** Why a command was refused: what is wrong, what to do about it, and the rule's source. One entry per code. */
export interface RejectionEntry {
  readonly says: Labels;
  readonly remedy: Labels;
  /** What to do, for people at the desk, where the remedy speaks of routes and ids, which are for programs. */
  readonly onTheDesk?: Labels;
  readonly paragraph: string;
}
