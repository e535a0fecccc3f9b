/** An instant in ms since 1970 as PostgreSQL reads it without regard to any time zone setting; null stays null. */
export const timestamp = <T extends number | null>(ms: T): T extends null ? string | null : string =>
  (ms === null ? null : new Date(ms).toISOString()) as T extends null ? string | null : string;
