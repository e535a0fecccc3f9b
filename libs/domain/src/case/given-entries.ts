import { command, composedText, type PayloadFor } from './given.js';
import { ALMA, consent } from './given-persons.js';
import { verified } from './given-verified.js';
import { OFFICE_PEOPLE } from './test-office.js';

/** The verified case of the specs with Alma's consents to the State and the public. */
export const publishable = (
  level: Parameters<typeof verified>[0] = 'LOW',
  changes: Parameters<typeof verified>[1] = (state) => state,
) => verified(level, changes).and(consent(ALMA, ['TRANSMIT_NAMED', 'PUBLISH_NAMED']));

type Proposing = PayloadFor<'ProposeEntry'>;

/** An entry for the 2026 report that names Alma, unless said otherwise; `proposing().id` is the id that it gets. */
export function proposing(changes: Partial<Proposing> = {}, by: string = OFFICE_PEOPLE.officer) {
  const issued = command(
    'ProposeEntry',
    {
      year: 2026,
      mainText: composedText([ALMA]),
      annexText: composedText([ALMA]),
      naming: [{ personId: ALMA, as: 'NAME' }],
      ...changes,
    },
    by,
  );
  return Object.assign(issued, { id: `entry_${issued.commandId}` });
}

/** The choice that shows Alma in one way. */
export const alma = (as: Proposing['naming'][number]['as']) => [{ personId: ALMA, as }];

export const clearingEntry = (
  entryId: string,
  considered?: NonNullable<PayloadFor<'ClearEntry'>['checklist']>['considered'],
  by: string = OFFICE_PEOPLE.supervisor,
) => command('ClearEntry', { entryId, ...(considered ? { checklist: { considered } } : {}) }, by);

export const revisingEntry = (
  entryId: string,
  changes: Partial<PayloadFor<'ReviseEntryText'>> = {},
  by?: string,
) => command('ReviseEntryText', { entryId, naming: [], ...changes }, by);

export const excludingEntry = (
  entryId: string,
  reason: PayloadFor<'ExcludeEntry'>['reason'] = 'LENGTH',
  by: string = OFFICE_PEOPLE.supervisor,
) => command('ExcludeEntry', { entryId, reason, explanation: composedText() }, by);

/** A command as the report's cycle issues it. */
export const fromCycle = <
  T extends
    | 'EnterNote'
    | 'LinkNote'
    | 'RecordNoteReply'
    | 'FinaliseEntry'
    | 'LockEntry'
    | 'PublishEntry'
    | 'RedactEntry'
    | 'IssueCorrigendum',
>(
  type: T,
  payload: PayloadFor<T>,
) => command(type, payload, { origin: 'stream', stream: 'report-cycle/2026' });

/** An entry on its way: cleared, in a note of 1 June 2026, final, locked, published on 8 September. */
export function onItsWay(situation: ReturnType<typeof publishable>, changes: Partial<Proposing> = {}) {
  const entry = proposing(changes);
  const { id: entryId } = entry;
  const cleared = situation.and(entry, clearingEntry(entryId, []));
  const inNote = cleared
    .at('2026-03-01T09:00:00+01:00')
    .and(
      fromCycle('EnterNote', { entryId }),
      fromCycle('LinkNote', { entryId, number: 'NV/REP/2026/XEX/1', sentOn: '2026-03-01' }),
    );
  const final = inNote.and(fromCycle('FinaliseEntry', { entryId }));
  const locked = final.and(fromCycle('LockEntry', { entryId }));
  const published = locked
    .at('2026-03-20T09:00:00+01:00')
    .and(
      fromCycle('PublishEntry', { entryId, report: 'A/HRC/63/30', paragraph: 12, issuedOn: '2026-03-20' }),
    );
  return { entryId, cleared, inNote, final, locked, published };
}
