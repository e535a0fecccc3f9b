import { noteTo } from '@vigil/domain/report-cycle/under-way';
import { CYCLE_DECIDER } from '@vigil/domain/report-cycle/cycle-decider';
import { load } from '@vigil/ledger/load';
import { composeNote } from '../../letters/compose-note.js';
import type { Act } from '../perform.js';
import { dispatchAct, type DispatchParts } from './dispatch.js';

/** Sends a note verbale whose departure is recorded, and records what became of it (`dispatch.ts`). */
export const noteAct = (parts: DispatchParts): Act<'note'> =>
  dispatchAct(parts, {
    called: 'note verbale',
    records: 'RecordNoteDispatch',
    subject: ({ state, attempt }) => ({ state, attempt }),
    async compose({ stream }, { state: to }) {
      const cycle = (await load(parts.ledger, CYCLE_DECIDER, stream))?.state;
      const sent = cycle && noteTo(cycle, to)?.sent;
      if (!sent) return undefined;
      return { to: parts.letterAddress(to), ...(await composeNote(parts, sent)) };
    },
  });
