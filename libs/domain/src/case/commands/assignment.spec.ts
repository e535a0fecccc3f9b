import { command, given, composedText } from '../given.js';
import { registration } from '../given-persons.js';
import { OFFICE_PEOPLE } from '../test-office.js';

const { officer, officer2, verifier, protection, supervisor, outsider, conflicted, retired } = OFFICE_PEOPLE;

describe('AssignCase', () => {
  const assign = (payload: Parameters<typeof command<'AssignCase'>>[1], by: string = supervisor) =>
    command('AssignCase', payload, by);

  it('gives the case to an officer, a verifier and a protection adviser, and leaves the rest', () => {
    const assigned = given(registration())
      .when(assign({ verifier, protection }))
      .thenRecorded({ type: 'CaseAssigned', payload: { newly: [verifier, protection] } });
    expect(assigned.state.assignment).toMatchObject({ unit: 'geneva', officer, verifier, protection });
  });

  it('takes away with null', () => {
    expect(given(registration()).when(assign({ officer: null })).state.assignment.officer).toBeNull();
  });

  it('moves the case to another unit, whose supervisor then sees it', () => {
    given(registration(), assign({ unit: 'new-york' }))
      .when(assign({ verifier }, outsider))
      .accepted();
    given(registration()).when(assign({ verifier }, outsider)).thenRejected('NOT_VISIBLE');
  });

  it('is rejected for who lacks the role, has left, or is unknown', () => {
    given(registration())
      .when(assign({ officer: verifier }))
      .thenRejected('ASSIGNEE_LACKS_ROLE');
    given(registration())
      .when(assign({ officer: retired }))
      .thenRejected('ASSIGNEE_LACKS_ROLE');
    given(registration())
      .when(assign({ protection: 'u-nobody' }))
      .thenRejected('ASSIGNEE_LACKS_ROLE');
  });

  it('is rejected for who has declared a conflict', () => {
    given(registration())
      .when(assign({ officer: conflicted }))
      .thenRejected('ASSIGNEE_IN_CONFLICT');
    given(registration({ respondent: 'XFI' }))
      .when(assign({ officer: conflicted }))
      .accepted();
  });

  it('says everything that is wrong at once', () => {
    given(registration())
      .when(assign({ unit: 'nowhere', officer: verifier, verifier: officer }))
      .thenRejected('UNIT_WITHOUT_SUPERVISOR', 'ASSIGNEE_LACKS_ROLE', 'ASSIGNEE_LACKS_ROLE');
  });

  it('is the supervisor’s alone', () => {
    given(registration()).when(assign({ verifier }, officer)).thenRejected('ROLE_NOT_PERMITTED');
  });
});

describe('HandOver', () => {
  const offer = (to: string = officer2, by: string = officer) => command('HandOver', { to }, by);
  const accept = (by: string = officer2) => command('AcceptHandOver', {}, by);
  const refuse = (by: string = officer2) => command('RefuseHandOver', { reason: composedText() }, by);

  it('lets the other officer see the case until the answer, and reminds', () => {
    const offered = given(registration({ safeChannel: false }))
      .when(offer())
      .thenRecorded('HandOverOffered');
    expect(offered.state.assignment).toMatchObject({ officer, handOver: { from: officer, to: officer2 } });
    expect(offered.state.terms).toMatchObject([{ kind: 'handOver', stage: 'allegation' }]);
    offered.when(command('StartScreening', {}, officer2)).accepted();
  });

  it('is accepted: the case is the other officer’s, and no longer the first one’s', () => {
    const accepted = given(registration({ safeChannel: false }), offer())
      .when(accept())
      .thenRecorded({ type: 'HandOverAccepted', payload: { from: officer, to: officer2 } });
    expect(accepted.state.assignment).toMatchObject({ officer: officer2, handOver: null });
    expect(accepted.state.terms).toEqual([]);
    accepted.when(command('StartScreening', {})).thenRejected('NOT_VISIBLE');
  });

  it('is refused: the case stays, the other no longer sees it', () => {
    const refused = given(registration({ safeChannel: false }), offer())
      .when(refuse())
      .thenRecorded('HandOverRefused');
    expect(refused.state.assignment).toMatchObject({ officer, handOver: null });
    expect(refused.state.terms).toEqual([]);
    refused.when(accept()).thenRejected('NOT_VISIBLE');
  });

  it('is rejected while another is open, and the second offer of the one who may only answer', () => {
    given(registration(), offer()).when(offer()).thenRejected('HAND_OVER_OPEN');
    given(registration(), offer())
      .when(offer(officer, officer2))
      .thenRejected('NOT_ITS_OFFICER', 'HAND_OVER_OPEN', 'HAND_OVER_TO_ITS_OFFICER');
  });

  it('is rejected to oneself, to who lacks the role, and to who is in conflict', () => {
    given(registration()).when(offer(officer)).thenRejected('HAND_OVER_TO_ITS_OFFICER');
    given(registration()).when(offer(verifier)).thenRejected('ASSIGNEE_LACKS_ROLE');
    given(registration()).when(offer(conflicted)).thenRejected('ASSIGNEE_IN_CONFLICT');
  });

  it('is answered only by whoever it was offered to', () => {
    given(registration(), offer()).when(accept(officer)).thenRejected('NO_HAND_OVER_TO_YOU');
    given(registration(), offer()).when(refuse(officer)).thenRejected('NO_HAND_OVER_TO_YOU');
  });

  it('is void when a supervisor assigns the case meanwhile', () => {
    const assigned = given(registration({ safeChannel: false }), offer()).when(
      command('AssignCase', { verifier }, supervisor),
    );
    expect(assigned.state.assignment.handOver).toBeNull();
    expect(assigned.state.terms).toEqual([]);
  });
});
