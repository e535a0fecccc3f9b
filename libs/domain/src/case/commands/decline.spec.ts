import { z } from 'zod';
import { decisionEffects } from '../effects/decisions.js';
import { command, composedText, given } from '../given.js';
import { declining, screening } from '../given-decisions.js';
import { OFFICE_PEOPLE } from '../test-office.js';
import { proposeDecline } from './propose-decline.js';

const { officer, supervisor, supervisor2, verifier } = OFFICE_PEOPLE;
const proposal = (by: string = officer) =>
  command('ProposeDecline', { reason: 'UNVERIFIED', explanation: composedText() }, by);
const confirmation = (by: string = supervisor) => command('ConfirmDecline', {}, by);

describe('not pursuing a case', () => {
  it.each([
    ['without a reason', { explanation: 'Nothing supports it.' }],
    ['without words', { reason: 'UNVERIFIED' }],
    ['with empty words', { reason: 'UNVERIFIED', explanation: ' ' }],
    ['with a reason of its own', { reason: 'TOO_DIFFICULT', explanation: 'Nothing supports it.' }],
  ])('cannot be proposed %s (scenario 24)', (_how, body) => {
    expect(z.safeParse(proposeDecline.schema, body).success).toBe(false);
  });

  it('takes a proposal with its reason, and the countersignature of a supervisor (scenario 24)', () => {
    given(...screening(), proposal())
      .when(confirmation())
      .thenRecorded({
        type: 'NotPursued',
        payload: { by: supervisor, proposedBy: officer, reason: 'UNVERIFIED' },
      });
    given(...screening())
      .when(confirmation())
      .thenRejected('DECLINE_NOT_PROPOSED');
    given(...screening(), proposal())
      .when(confirmation(officer))
      .thenRejected('ROLE_NOT_PERMITTED');
  });

  it('is not countersigned by the supervisor who proposed it', () => {
    const proposed = given(...screening(), proposal(supervisor));
    proposed.when(confirmation(supervisor)).thenRejected('COUNTERSIGNER_IS_PROPOSER');
    proposed.when(confirmation(supervisor2)).thenRecorded('NotPursued');
  });

  it('keeps where the case stood, and ends what only an open case waits for', () => {
    const { state } = given(...screening({ urgent: true }), ...declining);
    expect(state).toMatchObject({
      status: 'NOT_PURSUED',
      leftFrom: 'SCREENING',
      declined: 'NO_NEXUS',
      proposedDecline: null,
    });
    expect(state.terms.map(({ kind }) => kind)).toEqual(['acknowledgement']);
  });

  it('waits until a merge that was asked for is answered', () => {
    const merging = command('RequestMerge', { target: 'RC-00000-0', reason: composedText() });
    given(...screening(), proposal(), merging)
      .when(confirmation())
      .thenRejected('MERGE_UNDER_WAY');
  });

  it('begins in screening and verification only', () => {
    given(...screening().slice(0, 1))
      .when(proposal())
      .thenRejected('NOT_ALLOWED_IN_STATUS');
    given(...screening(), ...declining)
      .when(proposal())
      .thenRejected('NOT_ALLOWED_IN_STATUS');
  });

  it('asks every supervisor of the unit but the proposer', () => {
    const told = (by: string) => {
      const outcome = given(...screening()).when(proposal(by));
      return outcome.news.flatMap((event) => decisionEffects(outcome.state, event, outcome.moment));
    };
    expect(told(officer)).toMatchObject([
      {
        kind: 'inbox',
        to: [supervisor, supervisor2],
        notice: { about: 'decision', level: 'CONFIRM_DECLINE' },
      },
    ]);
    expect(told(supervisor)).toMatchObject([{ to: [supervisor2] }]);
    expect(JSON.stringify(told(officer))).not.toContain(verifier);
  });
});
