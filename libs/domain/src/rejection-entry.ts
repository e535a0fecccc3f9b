import type { Labels } from './vocabulary/label.js';

/** Why a command was refused: what is wrong, what to do about it, and the rule's source. One entry per code. */
export interface RejectionEntry {
  readonly says: Labels;
  readonly remedy: Labels;
  readonly paragraph: string;
}
