import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from '../configuration.js';
import { lastPort } from '../parts/ports.js';
import { SUPERUSER } from '../parts/postgres-cluster.js';
import { addresses, inDatabase } from './install.js';
import { DATABASES, rolePasswords } from './secrets.js';

/**
 * What a program that looks after the ledger and its workflows needs of the installation that `npm start` made, by its name:
 * nothing if the environment names a ledger, or if the program reads files alone. Throws an Error that says what to do if there
 * is none.
 */
export function ledgerEnvironment(program: string, configuration: Configuration): Record<string, string> {
  const { environment, keyFile } = configuration;
  if (environment['LEDGER_DATABASE_URL'] !== undefined || program === 'verify') return {};
  if (program === 'roll') return { KEY_FILE: keyFile, TEMPORAL_ADDRESS: temporalAddress(configuration) };
  const superuser = superuserUrl(configuration);
  const { ledger, vault } = addresses(superuser, DATABASES, rolePasswords(configuration.data));
  return {
    KEY_FILE: keyFile,
    // Only the owner of the tables may put others in their place.
    LEDGER_DATABASE_URL: program === 'rebuild' ? inDatabase(superuser, DATABASES.ledger) : ledger.conducting,
    VAULT_DATABASE_URL: vault.conducting,
  };
}

function temporalAddress({ data, temporal }: Configuration): string {
  if (temporal.address !== undefined) return temporal.address;
  const port = lastPort(data, 'temporal');
  if (port === undefined) throw new Error(nothingAt(data));
  return `127.0.0.1:${port}`;
}

function superuserUrl({ data, postgres }: Configuration): string {
  const password = join(data, 'postgres-password');
  if (!existsSync(join(data, 'role-passwords.json'))) throw new Error(nothingAt(data));
  if (postgres.url !== undefined) return postgres.url;
  const port = lastPort(data, 'postgres');
  if (!existsSync(password) || port === undefined) throw new Error(nothingAt(data));
  return `postgres://${SUPERUSER}:${readFileSync(password, 'utf8').trim()}@127.0.0.1:${port}/postgres`;
}

const nothingAt = (data: string) =>
  `There is no ledger of npm start in ${data}. Start Vigil there first, or name one: LEDGER_DATABASE_URL, VAULT_DATABASE_URL, KEY_FILE.`;
