/** How many whole days ago an instant was (both in ms since 1970); 0 if it is still to come, or there is none. */
export const daysLate = (dueAt: number | null, now: number): number =>
  dueAt !== null && dueAt <= now ? Math.floor((now - dueAt) / DAY_MS) : 0;

const DAY_MS = 86_400_000;
