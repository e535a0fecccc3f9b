import { command, composedText } from '../given.js';
import { ALMA, consent, JON, LAWYER, withdrawal } from '../given-persons.js';
import { assessed, CHILD, clearing, drafting, OFFICIAL, verified } from '../given-verified.js';
import { OFFICE_PEOPLE } from '../test-office.js';

const toTheState = consent(ALMA, ['TRANSMIT_NAMED']);
const vetoing = (communicationId: string, by: string = OFFICE_PEOPLE.protection) =>
  command('VetoCommunication', { communicationId, reason: composedText() }, by);
const withLetter = (changes: Parameters<typeof drafting>[0] = {}) => {
  const letter = drafting(changes);
  return { letter, drafted: verified().and(toTheState, letter) };
};

describe('ClearCommunication', () => {
  it('clears with name on TRANSMIT_NAMED, whatever was said of publication (scenario 3)', () => {
    const letter = drafting();
    verified()
      .and(toTheState, consent(ALMA, ['PUBLISH_NAMED'], { status: 'REFUSED' }), letter)
      .when(clearing(letter.id))
      .thenRecorded('CommunicationCleared');
  });

  it('is rejected on publication consent alone: no scope opens another', () => {
    const letter = drafting();
    verified()
      .and(consent(ALMA, ['PUBLISH_NAMED', 'PRESS', 'SHARE_UN']), letter)
      .when(clearing(letter.id))
      .thenRejected('TRANSMIT_NAMED_MISSING');
  });

  it('mentions on TRANSMIT_ANON, which names nobody', () => {
    const mention = drafting({ named: [], mentioned: [ALMA], text: composedText([ALMA]) });
    verified()
      .and(consent(ALMA, ['TRANSMIT_ANON']), mention)
      .when(clearing(mention.id))
      .accepted();
    verified().and(mention).when(clearing(mention.id)).thenRejected('TRANSMIT_ANON_MISSING');
    const naming = drafting();
    verified()
      .and(consent(ALMA, ['TRANSMIT_ANON']), naming)
      .when(clearing(naming.id))
      .thenRejected('TRANSMIT_NAMED_MISSING');
  });

  it('needs a consent for the host State itself', () => {
    const letter = drafting({ addressee: 'XFI' });
    const hosted = verified('LOW', (state) => ({ ...state, hostState: 'XFI' })).and(toTheState, letter);
    hosted.when(clearing(letter.id)).thenRejected('TRANSMIT_NAMED_MISSING');
    hosted
      .and(consent(ALMA, ['TRANSMIT_NAMED'], { addressee: 'XFI' }))
      .when(clearing(letter.id))
      .accepted();
  });

  it('needs a consent for who is no State, which can be recorded, and which a withdrawal towards them alone ends', () => {
    const letter = drafting({ addressee: null });
    const company = verified('LOW', (state) => ({
      ...state,
      acts: Object.fromEntries(
        Object.entries(state.acts).map(([id, act]) => [id, { ...act, actor: 'COMPANY' as const }]),
      ),
    })).and(toTheState, letter);
    company.when(clearing(letter.id)).thenRejected('TRANSMIT_NAMED_MISSING');
    const consented = company.and(consent(ALMA, ['TRANSMIT_NAMED'], { addressee: 'OTH' }));
    consented.when(clearing(letter.id)).accepted();
    const withdrawn = consented.when(
      command('WithdrawConsent', {
        personId: ALMA,
        scope: 'TRANSMIT_NAMED',
        addressee: 'OTH',
        everywhere: false,
      }),
    );
    expect(withdrawn.accepted().state.communications[letter.id]?.held).toBe(true);
  });

  it('needs the press’s own consent for a press release, and names there at LOW only', () => {
    const letter = drafting({ type: 'PRESS_RELEASE', addressee: null });
    verified().and(toTheState, letter).when(clearing(letter.id)).thenRejected('PRESS_CONSENT_MISSING');
    verified()
      .and(consent(ALMA, ['PRESS']), letter)
      .when(clearing(letter.id))
      .accepted();
    verified('MEDIUM')
      .and(consent(ALMA, ['PRESS']), letter)
      .when(clearing(letter.id))
      .thenRejected('NAMING_NOT_PERMITTED');
  });

  it('names an official alleged responsible without consent', () => {
    const { letter, drafted } = withLetter({ named: [ALMA, OFFICIAL] });
    drafted.when(clearing(letter.id)).accepted();
  });

  it('names at HIGH only if the adviser agreed', () => {
    const letter = drafting();
    verified('HIGH').and(toTheState, letter).when(clearing(letter.id)).thenRejected('NAMING_NOT_PERMITTED');
    verified('HIGH')
      .and(assessed('HIGH', [ALMA]), toTheState, letter)
      .when(clearing(letter.id))
      .accepted();
  });

  it('shows whoever may only be aggregated together with another', () => {
    const checklist = { considered: [] };
    const alone = drafting({ named: [], mentioned: [LAWYER], text: composedText([LAWYER]), checklist });
    const two = drafting({
      named: [],
      mentioned: [LAWYER, JON],
      text: composedText([LAWYER, JON]),
      checklist,
    });
    const signing = (id: string) => clearing(id, OFFICE_PEOPLE.supervisor, []);
    const high = verified('HIGH').and(
      consent(LAWYER, ['TRANSMIT_ANON']),
      consent(JON, ['TRANSMIT_ANON']),
      alone,
      two,
    );
    high.when(signing(alone.id)).thenRejected('NAMING_NOT_PERMITTED');
    high.when(signing(two.id)).accepted();
  });

  it('never names a child', () => {
    const letter = drafting({ named: [CHILD], text: composedText([CHILD]) });
    const given = verified('LOW', (state) => ({
      ...state,
      persons: { ...state.persons, [CHILD]: { ...state.persons[CHILD]!, represented: 'SELF' as const } },
    }));
    given
      .and(consent(CHILD, ['TRANSMIT_NAMED']), letter)
      .when(clearing(letter.id))
      .thenRejected('NAMING_NOT_PERMITTED');
  });

  it('is rejected without a valid risk assessment', () => {
    const { letter, drafted } = withLetter();
    drafted
      .inState((state) => ({ ...state, risk: null }))
      .when(clearing(letter.id))
      .thenRejected('RISK_NOT_VALID');
    drafted
      .inState((state) => ({ ...state, risk: state.risk && { ...state.risk, voided: true } }))
      .when(clearing(letter.id))
      .thenRejected('RISK_NOT_VALID');
  });

  it('asks no risk of a letter on a law that shows nobody', () => {
    const law = drafting({ type: 'OL', onLegislation: true, named: [], text: composedText() });
    verified('LOW', (state) => ({ ...state, recordType: 'LEGISLATION', risk: null }))
      .and(law)
      .when(clearing(law.id))
      .accepted();
  });

  it('is the ASG’s for a high-level letter and a supervisor’s otherwise', () => {
    const high = withLetter({ highLevel: true });
    high.drafted.when(clearing(high.letter.id)).thenRejected('CLEARANCE_AT_OTHER_LEVEL');
    high.drafted.when(clearing(high.letter.id, OFFICE_PEOPLE.asg)).accepted();
    const other = withLetter();
    other.drafted.when(clearing(other.letter.id, OFFICE_PEOPLE.asg)).thenRejected('CLEARANCE_AT_OTHER_LEVEL');
    other.drafted.when(clearing(other.letter.id, OFFICE_PEOPLE.officer)).thenRejected('ROLE_NOT_PERMITTED');
  });

  it('of a high-level letter is the ASG’s deputy’s while the ASG is away, in the ASG’s name', () => {
    const absence = {
      id: 'a',
      colleague: OFFICE_PEOPLE.asg,
      deputy: OFFICE_PEOPLE.supervisor,
      endedAt: null,
    };
    const away = verified().inOffice((office) => ({
      ...office,
      absences: [{ ...absence, from: '2000-01-01', until: '2100-01-01' }],
    }));
    const high = drafting({ highLevel: true });
    const cleared = away.and(toTheState, high).when(clearing(high.id)).accepted();
    expect(cleared.news[0]?.actor).toEqual({
      origin: 'person',
      id: OFFICE_PEOPLE.supervisor,
      role: 'ASG',
      for: OFFICE_PEOPLE.asg,
    });
    const own = drafting({ highLevel: true }, OFFICE_PEOPLE.supervisor);
    away.and(toTheState, own).when(clearing(own.id)).thenRejected('CLEARER_IS_AUTHOR');
  });

  it('is rejected of whoever wrote the text', () => {
    const letter = drafting({}, OFFICE_PEOPLE.supervisor);
    const drafted = verified().and(toTheState, letter);
    drafted.when(clearing(letter.id)).thenRejected('CLEARER_IS_AUTHOR');
    drafted.when(clearing(letter.id, OFFICE_PEOPLE.supervisor2)).accepted();
  });

  it('is rejected of a held letter, and once the day set for the reply has passed', () => {
    const { letter, drafted } = withLetter();
    drafted
      .and(withdrawal(ALMA, 'TRANSMIT_NAMED'))
      .when(clearing(letter.id))
      .thenRejected('LETTER_HELD', 'TRANSMIT_NAMED_MISSING');
    const body = withLetter({ type: 'TB_LETTER', replyDueOn: '2026-01-31' });
    body.drafted
      .at('2026-02-01T09:00:00+01:00')
      .when(clearing(body.letter.id))
      .thenRejected('REPLY_DATE_PASSED');
  });
});

describe('VetoCommunication', () => {
  it('makes a cleared letter a draft again', () => {
    const { letter, drafted } = withLetter();
    const vetoed = drafted
      .and(clearing(letter.id))
      .when(vetoing(letter.id))
      .thenRecorded('CommunicationVetoed');
    expect(vetoed.state.communications[letter.id]).toMatchObject({ status: 'DRAFT', clearedBy: null });
  });
  it('is rejected of a draft, and of anybody but the protection adviser', () => {
    const { letter, drafted } = withLetter();
    drafted.when(vetoing(letter.id)).thenRejected('LETTER_NOT_IN_STATUS');
    drafted
      .and(clearing(letter.id))
      .when(vetoing(letter.id, OFFICE_PEOPLE.supervisor))
      .thenRejected('ROLE_NOT_PERMITTED');
  });
});
