import type { Client } from '@temporalio/client';
import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import type { Mailer } from '@vigil/notify/mailer';
import type { VaultOpener } from '@vigil/vault/opener';
import type { RootSigner } from '@vigil/vault/signing';
import type { Pool } from 'pg';
import type { PokeBudget } from '@vigil/workflows/poke-budget';
import type { Log } from './log.js';
import type { Teller } from './teller.js';
import type { TemporalParts } from './temporal-worker.js';
import type { Traffic } from './traffic.js';

/** What both workers work with. `ledger.now` is the clock of everything, in ms since 1970. */
export interface WorkerParts {
  readonly ledger: LedgerParts;
  /** Connections that hold an act's lock for as long as it takes: a pool of its own, so that steps are not kept waiting. */
  readonly claims: Pool;
  readonly mailer: Pick<Mailer, 'send'>;
  readonly temporal: TemporalParts;
  readonly log: Log;
}

/** What the conducting worker works with besides: no key of a person or text is among it. */
export interface ConductingParts extends WorkerParts {
  /** The vault's, as a role that may sweep boxes unread. */
  readonly vault: Pool;
  readonly client: Client;
  readonly teller: Teller;
  readonly traffic: Traffic;
  /** What the relay may spend. */
  readonly pokes: PokeBudget;
  readonly signer: RootSigner;
  readonly installation: string;
  /** Where a reminder's reader signs in. */
  readonly desk: string;
  /** The workflows for Temporal's sandbox. */
  readonly workflows: () => Promise<{ readonly code: string }>;
  /** How often the reconciler begins, in ms; null where Temporal has no Schedules, as in driven time. */
  readonly reconcileEveryMs: number | null;
}

/** What the effects worker works with besides: the texts and identities that letters are made of. */
export interface EffectsParts extends WorkerParts {
  readonly opener: VaultOpener;
  /** Resolves if the mail server answers now; a letter is begun only then. Throws MailNotDelivered. */
  readonly mailServerAnswers: () => Promise<void>;
  /** The address to which letters to a State (alpha-3) or to another addressee (null) go. */
  readonly letterAddress: (state: string | null) => string;
  /** The address of whoever prints the report. */
  readonly reportAddress: string;
}
