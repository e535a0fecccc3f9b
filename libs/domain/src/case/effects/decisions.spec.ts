import { command, composedText, type Happened, type Situation } from '../given.js';
import { closing, declining } from '../given-decisions.js';
import {
  addingEvidence,
  ARREST_RECORDED,
  assessingEvidence,
  COOPERATION_RECORDED,
  confirmingScope,
  confirmingVerification,
  NEXUS_RECORDED,
  proposingVerification,
  recordingAct,
  screened,
  verifying,
} from '../given-facts.js';
import { ALMA, consent } from '../given-persons.js';
import { OFFICE_PEOPLE } from '../test-office.js';
import { decisionEffects } from './decisions.js';

const { officer, protection, supervisor, supervisor2, verifier } = OFFICE_PEOPLE;

/** What the last step asks to be done, as kind, what it is about, what is to be done, and who finds it. */
function told(before: Situation, last: Happened) {
  const after = before.and(last);
  return after.events
    .slice(before.events.length)
    .flatMap((event) => decisionEffects(after.state, event, after.moment))
    .map((effect) =>
      'notice' in effect ? [effect.kind, effect.notice.about, effect.notice.level, effect.to] : [effect.kind],
    );
}

const explained = { explanation: composedText() };

describe('a decision that waits for a second person', () => {
  it('is the verifier’s once a verification is proposed, and the officer hears of it', () => {
    const first = addingEvidence([ARREST_RECORDED.id], { sourceCode: 'FAMILY' });
    const second = addingEvidence([ARREST_RECORDED.id], { sourceCode: 'COURT_RECORD' });
    const sourced = verifying().and(first, assessingEvidence(first.id), second, assessingEvidence(second.id));
    const proposing = proposingVerification([first.id, second.id]);
    expect(told(sourced, proposing)).toEqual([['inbox', 'decision', 'CONFIRM_VERIFICATION', [verifier]]]);
    expect(told(sourced.and(proposing), confirmingVerification())).toEqual([
      ['inbox', 'task', 'VERIFIED', [officer]],
    ]);
  });

  it('is every supervisor’s of the unit but the one who proposed it', () => {
    const [byOfficer] = declining;
    expect(told(screened(), byOfficer)).toEqual([
      ['inbox', 'decision', 'CONFIRM_DECLINE', [supervisor, supervisor2]],
    ]);
    const bySupervisor = command('ProposeDecline', { reason: 'NO_NEXUS', ...explained }, supervisor);
    expect(told(screened(), bySupervisor)).toEqual([['inbox', 'decision', 'CONFIRM_DECLINE', [supervisor2]]]);
  });

  it('is asked of nobody while a case is moved in', () => {
    const moving = screened().inState((state) => ({ ...state, takingOver: true }));
    expect(told(moving, declining[0])).toEqual([]);
  });
});

describe('a decision that was made', () => {
  it('is told to the officer: declined, reopened', () => {
    const declined = screened().and(declining[0]);
    expect(told(declined, declining[1])).toEqual([['inbox', 'task', 'NOT_PURSUED', [officer]]]);
    const reopening = command(
      'Reopen',
      { ground: 'NEW_INFORMATION', information: composedText() },
      supervisor,
    );
    expect(told(declined.and(declining[1]), reopening)).toEqual([
      ['inbox', 'task', 'REOPENED', [officer, supervisor2]],
    ]);
  });

  it('is told to the officer: closed', () => {
    const followed = verifying().inState((state) => ({
      ...state,
      status: 'FOLLOW_UP',
      lastReviewAt: state.lastEffectiveAt,
    }));
    expect(told(followed, closing[0])).toEqual([
      ['inbox', 'decision', 'CONFIRM_CLOSURE', [supervisor, supervisor2]],
    ]);
    expect(told(followed.and(closing[0]), closing[1])).toEqual([['inbox', 'task', 'CLOSED', [officer]]]);
  });
});

describe('a risk to be assessed', () => {
  it('is the protection adviser’s once a case with persons is within scope', () => {
    const inScope = screened().and(
      COOPERATION_RECORDED,
      ARREST_RECORDED,
      NEXUS_RECORDED,
      consent(ALMA, ['INTERNAL']),
    );
    expect(told(inScope, confirmingScope())).toEqual([['inbox', 'task', 'ASSESS_RISK', [protection]]]);
  });

  it('is so again after an act that happened since it was assessed, not for one before', () => {
    const today = recordingAct({ code: 'THREAT', on: '2026-01-12', learntOn: '2026-01-12' });
    expect(told(verifying(), today)).toEqual([['inbox', 'task', 'ASSESS_RISK', [protection]]]);
    expect(
      told(verifying(), recordingAct({ code: 'SMEAR', on: '2025-12-24', learntOn: '2025-12-28' })),
    ).toEqual([]);
  });
});
