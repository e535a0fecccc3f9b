import { command, composedText } from '../given.js';
import { clearingEntry, proposing, publishable } from '../given-entries.js';
import { ALMA, consent, LAWYER } from '../given-persons.js';
import { drafting, verified } from '../given-verified.js';

const together = composedText([ALMA, LAWYER], [`TOGETHER:${ALMA}+${LAWYER}`]);
const apart = composedText([ALMA, LAWYER], [`TOGETHER:${ALMA}+${LAWYER}`, `TOGETHER:${ALMA}`]);
const counted = composedText([ALMA], ['COUNTS_PERSONS']);

describe('A text that may leave', () => {
  it('counts nobody while somebody of its case is left out (DOMAIN 3.5 "Omit")', () => {
    const entry = proposing({ annexText: counted });
    publishable().when(entry).thenRejected('TEXT_COUNTS_OMITTED');
    const letter = drafting({ text: counted });
    verified().when(letter).thenRejected('TEXT_COUNTS_OMITTED');
  });

  it('may count where nobody is left out but sources and officials', () => {
    const alone = verified('LOW', (state) => ({
      ...state,
      persons: Object.fromEntries(
        Object.entries(state.persons).filter(
          ([id, { roles }]) =>
            id === ALMA || roles.every((role) => role === 'ALLEGED_RESPONSIBLE' || role === 'SOURCE'),
        ),
      ),
    }));
    alone.when(drafting({ text: counted })).accepted();
  });

  it('has those of an aggregate beside each other each time', () => {
    const naming = [
      { personId: ALMA, as: 'AGGREGATE' as const },
      { personId: LAWYER, as: 'AGGREGATE' as const },
    ];
    const case_ = verified('HIGH').and(
      consent(ALMA, ['TRANSMIT_ANON', 'PUBLISH_ANON']),
      consent(LAWYER, ['TRANSMIT_ANON', 'PUBLISH_ANON']),
    );
    const proposed = (text: typeof together) =>
      proposing({ naming, mainText: together, annexText: text, checklist: { considered: [] } });
    case_.when(proposed(apart)).thenRejected('AGGREGATE_APART');
    const well = proposed(together);
    case_.and(well).when(clearingEntry(well.id, [])).accepted();
    case_
      .and(well)
      .when(command('ReviseEntryText', { entryId: well.id, naming: [], mainText: apart }))
      .thenRejected('AGGREGATE_APART');
  });
});
