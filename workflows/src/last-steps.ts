import type { Step } from './contract.js';

const KEPT = 20;

/**
 * Remembers the last twenty steps by version. They may be told twice, and in any order.
 */
export function lastSteps(): {
  readonly add: (told: readonly Step[]) => void;
  readonly list: () => readonly Step[];
} {
  let kept: readonly Step[] = [];
  return {
    add(told) {
      const unknown = told.filter(({ version }) => !kept.some((step) => step.version === version));
      kept = [...kept, ...unknown].sort((a, b) => a.version - b.version).slice(-KEPT);
    },
    list: () => kept,
  };
}
