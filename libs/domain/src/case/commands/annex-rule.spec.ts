import { excludingEntry, fromCycle, onItsWay, proposing, publishable } from '../given-entries.js';
import { command } from '../given.js';

const publication = { report: 'A/HRC/63/30', paragraph: 12, issuedOn: '2026-03-01' };

describe('A case is in Annex I once (DOMAIN 9.8)', () => {
  it('an entry for Annex I goes no further once an earlier report is found to have had the case', () => {
    const { entryId, locked } = onItsWay(publishable());
    const known = locked.and(command('RecordEarlierReport', { year: 2024 }));
    locked.when(fromCycle('PublishEntry', { entryId, ...publication })).accepted();
    known.when(fromCycle('PublishEntry', { entryId, ...publication })).thenRejected('ANNEX_OUT_OF_DATE');
  });

  it('proposed anew, it is Annex II and opens with the year', () => {
    const { entryId, locked } = onItsWay(publishable());
    locked
      .and(command('RecordEarlierReport', { year: 2024 }), excludingEntry(entryId))
      .when(proposing())
      .thenRecorded({ type: 'EntryProposed', payload: { annex: 'II', opensWith: [2024] } });
  });
});
