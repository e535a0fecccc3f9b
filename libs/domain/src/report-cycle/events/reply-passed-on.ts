import { z } from 'zod';
import { stateCode } from '../../case/outgoing-fields.js';
import { refusedEntry } from '../cycle-fields.js';
import { defineCycleEvent } from '../define-cycle-event.js';
import { withoutTask } from '../under-way.js';

/** Every entry of the note verbale has the State’s reply. */
export const replyPassedOn = defineCycleEvent({
  type: 'ReplyPassedOn',
  shape: { state: stateCode(), refused: z.array(refusedEntry()) },
  evolve: (state, { state: to, refused }) => withoutTask(state, 'PASS_ON_REPLY', to, refused),
});
