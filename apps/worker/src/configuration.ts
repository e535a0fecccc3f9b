import { z } from 'zod';

const postgres = z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// URL' });
/** Where Temporal is, for each program that speaks to it. */
export const temporalVariables = {
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s:/]+:\d+$/, 'must be host:port')
    .default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  TEMPORAL_TLS: z.enum(['on', 'off']).default('off'),
};
const worker = {
  LEDGER_DATABASE_URL: postgres,
  VAULT_DATABASE_URL: postgres,
  ...temporalVariables,
  KEY_FILE: z.string().min(1, 'must be the path of the key file'),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// URL' }),
  MAIL_FROM: z.email(),
};
const conducting = z.object({
  ...worker,
  DESK_URL: z.url({ protocol: /^https?$/, error: 'must be the http(s) address where people sign in' }),
  BUNDLE_CACHE: z.string().min(1).optional(),
  RECONCILE_SECONDS: z.coerce.number().int().min(1).max(86_400).default(600),
});
const effects = z.object({
  ...worker,
  LETTER_ADDRESS: z
    .string()
    .includes('{state}', { error: 'must hold {state}, such as mission-{state}@example.org' })
    .refine(
      (pattern) => z.email().safeParse(letterAddress(pattern, 'XEX')).success,
      'must be a mail address',
    ),
  REPORT_ADDRESS: z.email(),
});

export interface WorkerConfiguration {
  readonly ledgerUrl: string;
  readonly vaultUrl: string;
  readonly temporal: { readonly address: string; readonly namespace: string; readonly tls: boolean };
  readonly keyFile: string;
  readonly smtp: { readonly url: string; readonly from: string };
}
export interface ConductingConfiguration extends WorkerConfiguration {
  /** Where a reminder's reader signs in. */
  readonly desk: string;
  /** A file to keep the bundled workflows in. */
  readonly bundleCache: string | undefined;
  readonly reconcileEveryMs: number;
}
export interface EffectsConfiguration extends WorkerConfiguration {
  /** The address for letters to a State (alpha-3), or to another addressee (null). */
  readonly letterAddress: (state: string | null) => string;
  /** The address of whoever prints the report. */
  readonly reportAddress: string;
}

/** The environment can't be used. Names each variable that is wrong and why; quotes no value, since some are secret. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/** Reads the conducting worker's environment, once. Throws ConfigurationError. */
export function readConductingConfiguration(
  environment: NodeJS.ProcessEnv = process.env,
): ConductingConfiguration {
  const read = parsed(conducting, environment);
  return {
    ...common(read),
    desk: read.DESK_URL,
    bundleCache: read.BUNDLE_CACHE,
    reconcileEveryMs: read.RECONCILE_SECONDS * 1_000,
  };
}

/** Reads the effects worker's environment, once. Throws ConfigurationError. */
export function readEffectsConfiguration(environment: NodeJS.ProcessEnv = process.env): EffectsConfiguration {
  const read = parsed(effects, environment);
  return {
    ...common(read),
    letterAddress: (state) => letterAddress(read.LETTER_ADDRESS, state),
    reportAddress: read.REPORT_ADDRESS,
  };
}

function parsed<S extends z.ZodType>(schema: S, environment: NodeJS.ProcessEnv): z.output<S> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const { success, data, error } = schema.safeParse(given);
  if (success) return data;
  const issues = error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new ConfigurationError(
    `The environment cannot be used. See apps/worker/README.md.\n${issues.join('\n')}`,
  );
}

/** Temporal as the variables name it. */
export const temporalOf = (
  read: z.output<z.ZodObject<typeof temporalVariables>>,
): WorkerConfiguration['temporal'] => ({
  address: read.TEMPORAL_ADDRESS,
  namespace: read.TEMPORAL_NAMESPACE,
  tls: read.TEMPORAL_TLS === 'on',
});

const common = (read: z.output<z.ZodObject<typeof worker>>): WorkerConfiguration => ({
  ledgerUrl: read.LEDGER_DATABASE_URL,
  vaultUrl: read.VAULT_DATABASE_URL,
  temporal: temporalOf(read),
  keyFile: read.KEY_FILE,
  smtp: { url: read.SMTP_URL, from: read.MAIL_FROM },
});

/** Numbers of letters to those that are no State count under `OTH` too (DOMAIN 10). */
function letterAddress(pattern: string, state: string | null): string {
  return pattern.replaceAll('{state}', (state ?? 'OTH').toLowerCase());
}
