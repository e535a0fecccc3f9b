import { z } from 'zod';

const schema = z.object({
  API_HOST: z
    .string()
    .default('127.0.0.1')
    .describe('the address to listen on; loopback unless a proxy stands before it'),
  API_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  LEDGER_DATABASE_URL: z.url().describe('the ledger, as the role vigil_api'),
  LEDGER_CONNECTIONS: z.coerce.number().int().min(1).max(200).default(16),
  VAULT_DATABASE_URL: z.url().describe('the vault, as the role vigil_api_vault'),
  KEY_FILE: z.string().min(1).describe('the master keys, mode 0600, outside the data folder in production'),
  TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  POKES_PER_SECOND: z.coerce
    .number()
    .min(1)
    .max(10_000)
    .default(25)
    .describe('how many workflows a second are told the news at once; the relay tells the others'),
  TEMPORAL_PAGE: z.url().optional().describe("the origin of Temporal's page, which may ask to decode"),
  OIDC_ISSUER: z.url().describe('whose tokens are believed'),
  OIDC_AUDIENCE: z.string().default('vigil-api'),
  OIDC_JWKS_URI: z.url().describe("the issuer's published keys"),
  DESK_FOLDER: z.string().min(1).optional().describe('the built desk, served at /; none without it'),
  DESK_CLIENT_ID: z.string().default('vigil-desk').describe('the desk at the issuer: a public client, PKCE'),
  DESK_RESOURCE: z.string().optional().describe('the resource that the desk asks a token for (RFC 8707)'),
  DEMO_SIGN_IN: z.url().optional().describe("where the demo's people sign in by one click; never at work"),
  DEMONSTRATION: z
    .stringbool()
    .default(false)
    .describe(
      'whether this installation is a demonstration or a test: it takes invented States; never at work',
    ),
  MAIL_CATCHER_URL: z.url().optional().describe("the demo's caught mails; shown at /demo/mail"),
});

/** The page that people work with, where this process serves it. */
export interface DeskConfiguration {
  readonly folder: string;
  readonly clientId: string;
  readonly resource: string | null;
  /** The demo issuer's list of people, or null: then everybody signs in at the issuer. */
  readonly demoSignIn: string | null;
}

export interface Configuration {
  readonly host: string;
  readonly port: number;
  readonly ledgerUrl: string;
  readonly ledgerConnections: number;
  readonly vaultUrl: string;
  readonly keyFile: string;
  readonly temporal: { readonly address: string; readonly namespace: string };
  readonly pokesPerSecond: number;
  readonly oidc: { readonly issuer: string; readonly audience: string; readonly jwksUri: string };
  readonly temporalPage: string | null;
  readonly mailCatcher: string | null;
  /** Whether invented States are taken: in a demonstration or a test, never in an office at work. */
  readonly demonstration: boolean;
  readonly desk?: DeskConfiguration;
}

/** Reads the environment, once. Throws with the names of the variables that are wrong; quotes no value. */
export function readConfiguration(environment: NodeJS.ProcessEnv = process.env): Configuration {
  const { success, data, error } = schema.safeParse(environment);
  if (!success) {
    const wrong = error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`).join('\n');
    throw new Error(`The API can not start with this environment:\n${wrong}`);
  }
  return {
    host: data.API_HOST,
    port: data.API_PORT,
    ledgerUrl: data.LEDGER_DATABASE_URL,
    ledgerConnections: data.LEDGER_CONNECTIONS,
    vaultUrl: data.VAULT_DATABASE_URL,
    keyFile: data.KEY_FILE,
    temporal: { address: data.TEMPORAL_ADDRESS, namespace: data.TEMPORAL_NAMESPACE },
    pokesPerSecond: data.POKES_PER_SECOND,
    oidc: { issuer: data.OIDC_ISSUER, audience: data.OIDC_AUDIENCE, jwksUri: data.OIDC_JWKS_URI },
    temporalPage: data.TEMPORAL_PAGE ?? null,
    mailCatcher: data.MAIL_CATCHER_URL ?? null,
    demonstration: data.DEMONSTRATION,
    ...(data.DESK_FOLDER === undefined
      ? {}
      : {
          desk: {
            folder: data.DESK_FOLDER,
            clientId: data.DESK_CLIENT_ID,
            resource: data.DESK_RESOURCE ?? null,
            demoSignIn: data.DEMO_SIGN_IN ?? null,
          },
        }),
  };
}
