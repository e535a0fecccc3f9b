import { z } from 'zod';

const schema = z.object({
  VIGIL_TEST_PG: z.url({ protocol: /^postgres(ql)?$/ }),
  TEMPORAL_TEST_SERVER: z.string().min(1),
  TEMPORAL_CLI: z.string().min(1),
  RECORD_HISTORY: z.string().min(1).optional(),
  VIGIL_REPORT: z
    .string()
    .regex(/^\d+\/\d+$/, 'must be entries/States, such as 400/40')
    .default('80/8'),
  VIGIL_SEED: z.coerce.number().int().optional(),
});

export interface TestStack {
  /** URL of a PostgreSQL superuser; each test makes databases of its own there. */
  readonly postgresUrl: string;
  /** Path of the time-skipping Temporal server. */
  readonly testServer: string;
  /** Path of the Temporal CLI, whose `server start-dev` is a real server. */
  readonly temporalCli: string;
  /** Where to keep the history of the lifecycle's workflow for later replays (`v0.1.0`), if it is to be kept. */
  readonly recordHistory: string | undefined;
  /** How large a report the kills disturb, and which points they are drawn at. */
  readonly report: { readonly entries: number; readonly states: number };
  readonly seed: number | undefined;
}

/** What `global-setup.mjs` found and started for the tests. */
export function testStack(): TestStack {
  const read = schema.parse(process.env);
  const [entries = 0, states = 0] = read.VIGIL_REPORT.split('/').map(Number);
  return {
    postgresUrl: read.VIGIL_TEST_PG,
    testServer: read.TEMPORAL_TEST_SERVER,
    temporalCli: read.TEMPORAL_CLI,
    recordHistory: read.RECORD_HISTORY,
    report: { entries, states },
    seed: read.VIGIL_SEED,
  };
}

/** The environment of this run, for programs that a test starts, with settings of its own. */
export const environmentWith = (settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...settings,
});
