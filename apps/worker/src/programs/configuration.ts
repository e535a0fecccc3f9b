import { z } from 'zod';
import { ConfigurationError, temporalOf, temporalVariables } from '../configuration.js';
import type { TemporalAddress } from '../temporal-connection.js';

const postgres = z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// URL' });
const exporting = z.object({
  LEDGER_DATABASE_URL: postgres,
  KEY_FILE: z.string().min(1, 'must be the path of the key file'),
});
const rolling = z.object({ ...temporalVariables, KEY_FILE: exporting.shape.KEY_FILE });
const rebuilding = exporting.extend({ VAULT_DATABASE_URL: postgres });

/** Where an export comes from. */
export interface ExportConfiguration {
  /** As a role that may read the ledger, such as `vigil_conducting`. */
  readonly ledgerUrl: string;
  /** Holds the keys that sign; only their public halves leave. */
  readonly keyFile: string;
}

/** What a rebuild works with. */
export interface RebuildConfiguration extends ExportConfiguration {
  /** As a role that may read the keys of facts, such as `vigil_conducting_vault`. */
  readonly vaultUrl: string;
}

/** Reads what `npm run export` needs from the environment, once. Throws ConfigurationError, which names variables and quotes no value. */
export function readExportConfiguration(environment: NodeJS.ProcessEnv = process.env): ExportConfiguration {
  const read = parsed(exporting, environment);
  return { ledgerUrl: read.LEDGER_DATABASE_URL, keyFile: read.KEY_FILE };
}

/** Reads what `npm run rebuild` needs; as `readExportConfiguration`. */
export function readRebuildConfiguration(environment: NodeJS.ProcessEnv = process.env): RebuildConfiguration {
  const read = parsed(rebuilding, environment);
  return {
    ledgerUrl: read.LEDGER_DATABASE_URL,
    vaultUrl: read.VAULT_DATABASE_URL,
    keyFile: read.KEY_FILE,
  };
}

/** What `npm run roll` works with: of the key file the class `payload` alone. */
export interface RollConfiguration {
  readonly temporal: TemporalAddress;
  readonly keyFile: string;
}

/** Reads what `npm run roll` needs; as `readExportConfiguration`. */
export function readRollConfiguration(environment: NodeJS.ProcessEnv = process.env): RollConfiguration {
  const read = parsed(rolling, environment);
  return { temporal: temporalOf(read), keyFile: read.KEY_FILE };
}

function parsed<S extends z.ZodType>(schema: S, environment: NodeJS.ProcessEnv): z.output<S> {
  const { success, data, error } = schema.safeParse(environment);
  if (success) return data;
  const issues = error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new ConfigurationError(
    `The environment cannot be used. See "Looking after the ledger" in apps/worker/README.md.\n${issues.join('\n')}`,
  );
}
