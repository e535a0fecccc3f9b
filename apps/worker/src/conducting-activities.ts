import type { Clockwork, Digests, Performer, TermsRevision, Upkeep } from '@vigil/workflows/contract';
import { commandAct } from './activities/acts/command.js';
import { fanOutAct } from './activities/acts/fan-out.js';
import { inboxAct } from './activities/acts/inbox.js';
import { mailAct } from './activities/acts/mail.js';
import { clockwork } from './activities/clockwork.js';
import { digests } from './activities/digests.js';
import { performer } from './activities/perform.js';
import { sweeping } from './activities/sweep.js';
import { termsRevision } from './activities/terms-revision.js';
import { upkeep } from './activities/upkeep.js';
import type { ConductingParts } from './parts.js';

/** What the conducting worker does for workflows: the calendar, notices, mails, commands to other streams, upkeep. */
export const conductingActivities = (
  parts: ConductingParts,
): Clockwork & Digests & Performer & Upkeep & TermsRevision => ({
  ...clockwork(parts),
  ...digests(parts),
  ...upkeep(parts),
  ...sweeping(parts),
  ...termsRevision(parts),
  perform: performer(parts, {
    inbox: inboxAct(parts.ledger),
    mail: mailAct(parts),
    command: commandAct(parts),
    'fan-out': fanOutAct(parts),
  }),
});
