import { CASE_DECIDER } from '@vigil/domain/case/case-decider';
import type { CaseState } from '@vigil/domain/case/case-state';
import { load } from '@vigil/ledger/load';
import { composeLetter } from '../../letters/compose-letter.js';
import type { Act } from '../perform.js';
import { dispatchAct, type DispatchParts } from './dispatch.js';

/** Sends an official letter of a case whose departure is recorded, and records what became of it (`dispatch.ts`). */
export const letterAct = (parts: DispatchParts): Act<'letter'> =>
  dispatchAct(parts, {
    called: 'letter',
    records: 'RecordDispatch',
    subject: ({ communicationId, attempt }) => ({ communicationId, attempt }),
    async compose({ stream }, { communicationId }) {
      const state: CaseState | undefined = (await load(parts.ledger, CASE_DECIDER, stream))?.state;
      const letter = state?.communications[communicationId];
      if (!state || !letter) return undefined;
      const content = await composeLetter(parts.opener, state, letter);
      return { to: parts.letterAddress(letter.addressee), ...content };
    },
  });
