import { z } from 'zod';
import { day, symbol } from '../../case/outgoing-fields.js';
import { refusedEntry } from '../cycle-fields.js';
import { defineCycleEvent } from '../define-cycle-event.js';
import { manifestWithout } from '../manifest.js';

/** The report is out and cannot be recalled: from here on every entry of the manifest is published, whatever its case has recorded yet. */
export const reportPublished = defineCycleEvent({
  type: 'ReportPublished',
  shape: { symbol: symbol(), issuedOn: day(), left: z.array(refusedEntry()) },
  evolve: (state, { symbol: report, issuedOn, left }, { effectiveAt }) => ({
    ...state,
    phase: 'ISSUED',
    manifest: manifestWithout(state.manifest, left),
    published: { symbol: report, issuedOn, at: effectiveAt },
    dispatch: state.takingOver ? null : { attempt: 1, outcome: 'PENDING' },
    underWay: [...state.underWay, { task: 'PUBLISH', state: null, since: effectiveAt }],
  }),
});
