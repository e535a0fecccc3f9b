import { join, resolve } from 'node:path';
import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65_535);

const schema = z.object({
  VIGIL_DATA: z.string().optional().describe('folder for data, keys and records of what runs'),
  VIGIL_KEY_FILE: z
    .string()
    .optional()
    .describe('the master keys; by default beside, not in, the data folder'),
  API_PORT: port.default(3000),
  VIGIL_CACHE: z.string().optional().describe('folder for programs that were fetched once'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('a PostgreSQL server to use instead of an own one; its role may create roles and databases'),
  POSTGRES_PORT: port.default(5433),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s:/]+:\d+$/, 'must be host:port')
    .optional()
    .describe('a Temporal server to use instead of an own one'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  TEMPORAL_PORT: port.default(7233),
  TEMPORAL_PAGE_PORT: port.default(8233),
});

export interface Configuration {
  /** The root folder of the repository. */
  readonly root: string;
  readonly data: string;
  readonly cache: string;
  readonly keyFile: string;
  readonly apiPort: number;
  readonly postgres: { readonly url: string | undefined; readonly port: number };
  readonly temporal: {
    readonly address: string | undefined;
    readonly namespace: string;
    readonly port: number;
    readonly pagePort: number;
  };
  /** The environment as it is, for tools such as pip and go, and for `baseEnvironment`. */
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Reads the environment, once. Throws an error that names each variable that can't be used and why; it quotes no
 * value, since some are secret.
 */
export function readConfiguration(root: string, environment: NodeJS.ProcessEnv = process.env): Configuration {
  const given = Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
  const { success, data: read, error } = schema.safeParse(given);
  if (!success) {
    const issues = error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
    throw new Error(`The environment cannot be used:\n${issues.join('\n')}`);
  }
  const home = join(root, '.vigil');
  return {
    root,
    data: resolve(root, read.VIGIL_DATA ?? join(home, 'data')),
    cache: resolve(root, read.VIGIL_CACHE ?? join(home, 'cache')),
    keyFile: resolve(root, read.VIGIL_KEY_FILE ?? join(home, 'keys', 'master-keys.json')),
    apiPort: read.API_PORT,
    postgres: { url: read.DATABASE_URL, port: read.POSTGRES_PORT },
    temporal: {
      address: read.TEMPORAL_ADDRESS,
      namespace: read.TEMPORAL_NAMESPACE,
      port: read.TEMPORAL_PORT,
      pagePort: read.TEMPORAL_PAGE_PORT,
    },
    environment: given,
  };
}

const FOR_EVERY_PROCESS = ['PATH', 'HOME', 'TMPDIR', 'TZ', 'LANG', 'NODE_EXTRA_CA_CERTS'];

/** What each of Vigil's processes gets besides its own settings. Nothing secret: no process sees another's. */
export function baseEnvironment({ environment }: Configuration): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => FOR_EVERY_PROCESS.includes(name)));
}
