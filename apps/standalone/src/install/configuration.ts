import { z } from 'zod';

const name = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/, 'must be small letters, digits and _');
const schema = z
  .object({
    DATABASE_URL: z.url({
      protocol: /^postgres(ql)?$/,
      error: 'must be a postgres:// URL of a superuser, or of a role that may create roles and databases',
    }),
    SECRETS_FOLDER: z.string({ error: 'must be the folder where keys and passwords are kept' }).min(1),
    LEDGER_DATABASE: name.default('vigil'),
    VAULT_DATABASE: name.default('vigil_vault'),
    OIDC_ISSUER: z.url().optional(),
    ADMINISTRATOR_SUBJECT: z.string().min(1).optional(),
    ADMINISTRATOR_NAME: z.string().min(1).optional(),
    ADMINISTRATOR_UNIT: z.string().min(1).default('geneva'),
  })
  .refine(
    ({ OIDC_ISSUER: issuer, ADMINISTRATOR_SUBJECT: subject, ADMINISTRATOR_NAME: displayName }) =>
      [issuer, subject, displayName].filter((one) => one === undefined).length % 3 === 0,
    {
      path: ['ADMINISTRATOR_SUBJECT'],
      error: 'name OIDC_ISSUER, ADMINISTRATOR_SUBJECT and ADMINISTRATOR_NAME together, or none of them',
    },
  );

/** What an installation at work is made from. */
export interface InstallConfiguration {
  readonly superuser: string;
  /** Where keys and passwords are made and kept; never in the database's backup. */
  readonly secrets: string;
  readonly databases: { readonly ledger: string; readonly vault: string };
  /** Who may enrol the others: enrolled while the office has nobody. */
  readonly administrator:
    | {
        readonly issuer: string;
        readonly subject: string;
        readonly displayName: string;
        readonly unit: string;
      }
    | undefined;
}

/** Reads the environment, once. Throws an Error that names each variable that can't be used and why; it quotes no value. */
export function readInstallConfiguration(environment: NodeJS.ProcessEnv = process.env): InstallConfiguration {
  const { success, data, error } = schema.safeParse(environment);
  if (!success) {
    const issues = error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
    throw new Error(
      `The environment cannot be used. See "At work" in docs/runbook.md.\n${issues.join('\n')}`,
    );
  }
  const { OIDC_ISSUER: issuer, ADMINISTRATOR_SUBJECT: subject, ADMINISTRATOR_NAME: displayName } = data;
  return {
    superuser: data.DATABASE_URL,
    secrets: data.SECRETS_FOLDER,
    databases: { ledger: data.LEDGER_DATABASE, vault: data.VAULT_DATABASE },
    administrator:
      issuer && subject && displayName
        ? { issuer, subject, displayName, unit: data.ADMINISTRATOR_UNIT }
        : undefined,
  };
}
