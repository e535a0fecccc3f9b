import { day } from '../../case/outgoing-fields.js';
import { defineCycleEvent } from '../define-cycle-event.js';

/** Conference services issued the main text (D14). */
export const mainIssueRecorded = defineCycleEvent({
  type: 'MainIssueRecorded',
  shape: { on: day() },
  evolve: (state, { on }) => ({ ...state, mainIssuedOn: on }),
});
