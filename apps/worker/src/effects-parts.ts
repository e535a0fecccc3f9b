import { VaultBoxes } from '@vigil/vault/boxes';
import type { MasterKeys } from '@vigil/vault/master-keys';
import { VaultOpener } from '@vigil/vault/opener';
import { ledgerOf } from '@vigil/ledger/ledger-of';
import { type Databases } from './databases.js';
import type { EffectsParts } from './parts.js';

/** What the effects worker's parts are made of. */
export interface EffectsNeeds extends Pick<
  EffectsParts,
  'mailer' | 'mailServerAnswers' | 'temporal' | 'letterAddress' | 'reportAddress' | 'log'
> {
  /** Opened as the role `vigil_effects`, and the vault as `vigil_effects_vault`. */
  readonly databases: Databases;
  /** Of `PROCESS_CLASSES.effects`: letters name persons. */
  readonly masters: MasterKeys;
  /** The clock, in ms since 1970. */
  readonly now: () => number;
}

/** Puts the effects worker together. What it records is told by the act's own answer, or by the relay. */
export function effectsParts({ databases, masters, now, ...rest }: EffectsNeeds): EffectsParts {
  const { ledger, keyring } = ledgerOf(databases, masters, now);
  const boxes = new VaultBoxes(databases.vault, () => new Date(now()));
  return {
    ...rest,
    ledger,
    claims: databases.claims,
    opener: new VaultOpener(masters.installation, keyring, boxes),
  };
}
