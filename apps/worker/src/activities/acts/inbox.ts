import { finishEffect } from '@vigil/ledger/effects';
import { putInInbox } from '@vigil/ledger/inbox';
import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import type { Act } from '../perform.js';

/** Puts a notice in each colleague's inbox, once. */
export const inboxAct =
  (ledger: LedgerParts): Act<'inbox'> =>
  async (effect, { to, notice }) => {
    await putInInbox(ledger, effect, to, notice);
    await finishEffect(ledger, effect.id, 'DONE');
  };
