import type { DataSource } from 'typeorm';

/** Owns the tables of ledger and vault and logs in nowhere; migrations and rebuilds run as a superuser or as a member of it. */
export const DATABASE_OWNER = 'vigil_owner';

/**
 * Creates the owner and the roles that log in, where they are missing, and gives those the passwords named and the settings.
 * Roles belong to the whole cluster, so this is safe to repeat, to race, and beside other databases. `source` is connected as a
 * superuser or with CREATEROLE.
 *
 * @param roles the role's name by the kind of process that logs in with it
 * @param settings what each of these roles is given by `ALTER ROLE … SET`, as `name = value`
 */
export async function createDatabaseRoles<P extends string>(
  source: DataSource,
  roles: Readonly<Record<P, string>>,
  passwords: Readonly<Record<P, string>>,
  settings: readonly string[] = [],
): Promise<void> {
  await patiently(() => source.query(created(DATABASE_OWNER, 'NOLOGIN')));
  for (const [process, role] of Object.entries<string>(roles)) {
    const password = passwords[process as P];
    await patiently(() => source.query(created(role, 'LOGIN')));
    await patiently(async () => {
      const [{ statement }] = (await source.query(
        'SELECT format($1::text, $2::text, $3::text) AS statement',
        ['ALTER ROLE %I LOGIN PASSWORD %L', role, password],
      )) as [{ statement: string }];
      await source.query(statement);
      for (const setting of settings) await source.query(`ALTER ROLE ${role} SET ${setting}`);
    });
  }
}

const ATTEMPTS = 10;
/** Another session made or changed the same role at this moment: duplicate_object, unique_violation, "tuple concurrently updated". */
const RACED = ['42710', '23505', 'XX000'];

const created = (role: string, login: 'LOGIN' | 'NOLOGIN') =>
  `DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role} ${login}; END IF; END $$`;

async function patiently(act: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await act();
      return;
    } catch (error) {
      const { code } = (error as { driverError?: { code?: string } }).driverError ?? {};
      if (attempt === ATTEMPTS || !RACED.includes(code ?? '')) throw error;
    }
  }
}
