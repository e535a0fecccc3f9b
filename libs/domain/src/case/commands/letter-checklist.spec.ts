import { command, composedText } from '../given.js';
import { ALMA, consent } from '../given-persons.js';
import { assessed, clearing, drafting, sending, verified } from '../given-verified.js';
import { OFFICE_PEOPLE } from '../test-office.js';
import type { Clue } from '../../vocabulary/clue.js';

const ANONYMOUS = consent(ALMA, ['TRANSMIT_NAMED']);
const signing = (communicationId: string, considered: readonly Clue[]) =>
  clearing(communicationId, OFFICE_PEOPLE.supervisor, considered);
const mentioning = (more: Parameters<typeof drafting>[0] = {}) =>
  drafting({ named: [], mentioned: [ALMA], text: composedText([ALMA], ['KINSHIP']), ...more });

describe('The re-identification checklist of a letter (DOMAIN 3.5)', () => {
  it('is asked for where somebody stays anonymous at MEDIUM, with every clue of the text', () => {
    const letter = mentioning();
    const drafted = verified('MEDIUM').and(ANONYMOUS, letter);
    drafted.when(clearing(letter.id)).thenRejected('CLUES_NOT_CONSIDERED');
    drafted.when(signing(letter.id, [])).thenRejected('CLUES_NOT_CONSIDERED');
    drafted.when(signing(letter.id, ['KINSHIP'])).thenRecorded({
      type: 'CommunicationCleared',
      payload: { considered: ['KINSHIP'] },
    });
  });

  it('is not asked for at LOW, nor of a letter that names everybody in it', () => {
    const letter = mentioning();
    verified('LOW').and(ANONYMOUS, letter).when(clearing(letter.id)).accepted();
    const named = drafting({ text: composedText([ALMA], ['KINSHIP']) });
    verified('MEDIUM').and(ANONYMOUS, named).when(clearing(named.id)).accepted();
  });

  it('is signed by two at HIGH: whoever last wrote the text, and whoever clears it', () => {
    const unsigned = mentioning();
    verified('HIGH')
      .and(ANONYMOUS, unsigned)
      .when(signing(unsigned.id, ['KINSHIP']))
      .thenRejected('CHECKLIST_NEEDS_TWO');
    const signed = mentioning({ checklist: { considered: ['KINSHIP'] } });
    const drafted = verified('HIGH').and(ANONYMOUS, signed);
    drafted.when(signing(signed.id, ['KINSHIP'])).accepted();
    const revised = command('ReviseDraft', {
      communicationId: signed.id,
      named: [],
      mentioned: [ALMA],
      replyDueOn: null,
      text: composedText([ALMA], ['KINSHIP']),
    });
    drafted
      .and(revised)
      .when(signing(signed.id, ['KINSHIP']))
      .thenRejected('CHECKLIST_NEEDS_TWO');
  });

  it('is void at another level of risk than it was signed at', () => {
    const letter = mentioning({ checklist: { considered: ['KINSHIP'] } });
    const cleared = verified('MEDIUM').and(ANONYMOUS, letter, signing(letter.id, ['KINSHIP']));
    cleared.when(sending(letter.id)).accepted();
    cleared.and(assessed('MEDIUM')).when(sending(letter.id)).accepted();
    cleared.and(assessed('HIGH')).when(sending(letter.id)).thenRejected('CHECKLIST_VOID');
    cleared.and(assessed('LOW')).when(sending(letter.id)).accepted();
    const low = mentioning();
    verified('LOW')
      .and(ANONYMOUS, low, clearing(low.id), assessed('MEDIUM'))
      .when(sending(low.id))
      .thenRejected('CHECKLIST_VOID');
  });
});
