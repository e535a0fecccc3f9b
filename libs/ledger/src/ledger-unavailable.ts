/**
 * The database is away. If not `committing`, nothing was recorded. If `committing`, the connection was lost between sending the
 * step and hearing of its commit: the same command, sent again, tells which.
 */
export class LedgerUnavailable extends Error {
  override readonly name = 'LedgerUnavailable';
  constructor(
    readonly committing: boolean,
    cause: unknown,
  ) {
    super(
      committing
        ? 'The database was lost while the step was being recorded. Send the same command again: its answer tells.'
        : 'The database is not available; nothing was recorded. Send the same command again in a moment.',
      { cause },
    );
  }
}

/** Whether an error means that the database is away, not that it was asked something wrong. */
export function meansUnavailable(error: unknown): boolean {
  // By what it has, not by its class: errors of the system's own come from outside a test's realm.
  if (typeof error !== 'object' || error === null) return false;
  const { code, errors, message } = error as { code?: unknown; errors?: unknown; message?: unknown };
  if (Array.isArray(errors)) return errors.some(meansUnavailable);
  if (typeof code === 'string') return GONE.has(code) || code.startsWith('08');
  return typeof message === 'string' && GONE_IN_WORDS.some((words) => message.includes(words));
}

/** Whether the database gave up a transaction that may simply be tried again: deadlock_detected, serialization_failure. */
export const mayRetry = (error: unknown): boolean => hasCode(error, ['40P01', '40001']);

/** Whether an error carries one of these SQLSTATEs. */
export const hasCode = (error: unknown, codes: readonly string[]): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code));

/** System errors of the connection; admin_shutdown, crash_shutdown, cannot_connect_now, database_dropped; no connections or no room left; a standby. */
const GONE = new Set([
  ...[
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENOENT',
  ],
  ...['57P01', '57P02', '57P03', '57P05', '53300', '53100', '53200', '25006'],
]);
/** What pg says without a code. */
const GONE_IN_WORDS = [
  'Connection terminated',
  'connection error and is not queryable',
  'Client was closed',
  'timeout exceeded when trying to connect',
  'timeout expired',
];
