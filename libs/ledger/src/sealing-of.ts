import { FactSealer } from '@vigil/vault/facts';
import { KeyFileService } from '@vigil/vault/key-file-service';
import { Keyring } from '@vigil/vault/keyring';
import type { MasterKeys } from '@vigil/vault/master-keys';
import { Tokens } from '@vigil/vault/tokens';
import type { Pool } from 'pg';

/** What a process seals and opens facts with, and draws tokens with. */
export interface Sealing {
  readonly keyring: Keyring;
  readonly sealer: FactSealer;
  readonly tokens: Tokens;
}

/**
 * @param vault a pool of the vault's database
 * @param masters the keys that this process holds; of the classes `facts` and `tokens` at least
 * @param now the clock, in ms since 1970
 */
export function sealingOf(vault: Pool, masters: MasterKeys, now: () => number): Sealing {
  const keyring = new Keyring({
    pool: vault,
    service: new KeyFileService(masters),
    now: () => new Date(now()),
  });
  return { keyring, sealer: new FactSealer(keyring, masters.installation), tokens: new Tokens(masters) };
}
