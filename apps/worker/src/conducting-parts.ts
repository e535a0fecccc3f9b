import type { MasterKeys } from '@vigil/vault/master-keys';
import { RootSigner } from '@vigil/vault/signing';
import { ledgerOf } from '@vigil/ledger/ledger-of';
import { PokeBudget } from '@vigil/workflows/poke-budget';
import { type Databases } from './databases.js';
import type { ConductingParts } from './parts.js';
import { Teller } from './teller.js';
import { Traffic } from './traffic.js';

/** What the conducting worker's parts are made of. */
export interface ConductingNeeds extends Pick<
  ConductingParts,
  'mailer' | 'temporal' | 'client' | 'desk' | 'workflows' | 'reconcileEveryMs' | 'log'
> {
  /** Opened as the role `vigil_conducting`, and the vault as `vigil_conducting_vault`. */
  readonly databases: Databases;
  /** Of `PROCESS_CLASSES.conducting`: neither texts nor identities are opened here. */
  readonly masters: MasterKeys;
  /** The clock, in ms since 1970. */
  readonly now: () => number;
}

/** Puts the conducting worker together. What it records is told to its workflow at once. */
export function conductingParts({ databases, masters, now, ...rest }: ConductingNeeds): ConductingParts {
  const { ledger } = ledgerOf(databases, masters, now);
  const teller = new Teller(ledger, rest.client);
  const traffic = new Traffic(machineTime);
  const perSecond = () => (traffic.perSecond() > BUSY ? WHILE_BUSY : AT_REST);
  return {
    ...rest,
    ledger: {
      ...ledger,
      onCommitted: (stream) => {
        teller.tellSoon(stream);
      },
    },
    claims: databases.claims,
    vault: databases.vault,
    teller,
    traffic,
    pokes: new PokeBudget({ perSecond, burst: AT_REST / 2, now: machineTime }),
    installation: masters.installation,
    signer: new RootSigner(masters),
  };
}

/** Not the office's clock: budgets are about this machine. */
const machineTime = (): number => performance.now();

/** From so many events a second on, the relay leaves the processor to the steps, and catches up afterwards. */
const BUSY = 60;
/** Pokes a second. */
const WHILE_BUSY = 5;
const AT_REST = 60;
