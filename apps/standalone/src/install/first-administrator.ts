import { Pool } from 'pg';
import { OFFICE_DECIDER, OFFICE_STREAM } from '@vigil/domain/office/office-decider';
import { ledgerDataSource } from '@vigil/ledger/data-source';
import { execute } from '@vigil/ledger/execute';
import { ledgerOf } from '@vigil/ledger/ledger-of';
import { load } from '@vigil/ledger/load';
import { readKeyFile } from '@vigil/vault/key-file';

export interface Administrator {
  readonly id: string;
  readonly issuer: string;
  readonly subject: string;
  readonly displayName: string;
  readonly unit: string;
}

/**
 * Enrols the first colleague of an empty office, who then enrols the others; does nothing in an office that has people.
 * Connects as the conducting worker does: an event of the clockwork, not of a person.
 */
export async function enrolFirstAdministrator(
  {
    ledgerUrl,
    vaultUrl,
    keyFile,
  }: { readonly ledgerUrl: string; readonly vaultUrl: string; readonly keyFile: string },
  { id, ...administrator }: Administrator,
): Promise<void> {
  const masters = await readKeyFile(keyFile, ['facts', 'tokens']);
  const source = await ledgerDataSource(ledgerUrl, 2).initialize();
  const vault = new Pool({ connectionString: vaultUrl, max: 1 });
  try {
    const { ledger } = ledgerOf({ source, vault }, masters, () => Date.now());
    const found = await load(ledger, OFFICE_DECIDER, OFFICE_STREAM);
    if (found && Object.keys(found.state.colleagues).length > 0) return;
    const payload = { ...administrator, colleagueId: id, roles: ['SYSADMIN'] };
    const outcome = await execute(ledger, {
      decider: OFFICE_DECIDER,
      stream: OFFICE_STREAM,
      create: true,
      command: {
        type: 'EnrolColleague',
        payload,
        actor: { origin: 'clockwork' },
        commandId: 'installation',
        causationId: null,
      },
      fingerprint: ledger.tokens.fingerprint(payload),
    });
    if (outcome.outcome !== 'recorded' && outcome.outcome !== 'replayed')
      throw new Error(`The first administrator could not be enrolled: ${outcome.outcome}`);
  } finally {
    await source.destroy();
    await vault.end();
  }
}
