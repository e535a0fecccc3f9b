import { fromCycle, onItsWay, publishable } from '../given-entries.js';
import { composedText } from '../given.js';
import { ALMA, consent, JON, LAWYER, withdrawal } from '../given-persons.js';
import { verified } from '../given-verified.js';

const publication = { report: 'A/HRC/63/30', paragraph: 12, issuedOn: '2026-03-01' };

describe('RedactEntry', () => {
  const redacting = (entryId: string, remove: readonly string[], mentions: readonly string[]) =>
    fromCycle('RedactEntry', {
      entryId,
      remove,
      mainText: composedText(mentions),
      annexText: composedText(mentions),
      reason: composedText(),
    });
  const both = publishable().and(consent(LAWYER, ['TRANSMIT_NAMED', 'PUBLISH_ANON']));
  const texts = { mainText: composedText([ALMA, LAWYER]), annexText: composedText([ALMA, LAWYER]) };

  it('takes a person out of a locked entry, and ends the hold that the person’s withdrawal put on it', () => {
    const { entryId, locked } = onItsWay(both, texts);
    const held = locked.and(withdrawal(LAWYER, 'ALL'));
    const redacted = held.when(redacting(entryId, [LAWYER], [ALMA])).thenRecorded('EntryRedacted');
    expect(redacted.state.entries[entryId]).toMatchObject({
      status: 'LOCKED',
      held: false,
      named: [ALMA],
      mentioned: [],
    });
    redacted.when(fromCycle('PublishEntry', { entryId, ...publication })).accepted();
    held
      .when(fromCycle('PublishEntry', { entryId, ...publication }))
      .thenRejected('ENTRY_HELD', 'NAMING_NOT_PERMITTED');
  });
  it('never adds, and keeps nobody who was taken out', () => {
    const { entryId, locked } = onItsWay(publishable());
    locked
      .when(redacting(entryId, [], [ALMA, LAWYER]))
      .thenRejected('REDACTION_ADDS', 'TEXT_MENTIONS_OTHERS');
    locked.when(redacting(entryId, [ALMA], [ALMA])).thenRejected('REDACTION_ADDS', 'TEXT_MENTIONS_OTHERS');
    locked.when(redacting(entryId, ['nobody'], [ALMA])).thenRejected('PERSON_UNKNOWN');
  });
  it('leaves nobody of an aggregate alone', () => {
    const anonymously = ['TRANSMIT_ANON', 'PUBLISH_ANON'] as const;
    const three = verified('LOW').and(...[ALMA, LAWYER, JON].map((id) => consent(id, [...anonymously])));
    const group = (...ids: string[]) => composedText(ids, [`TOGETHER:${ids.join('+')}`]);
    const { entryId, locked } = onItsWay(three, {
      naming: [ALMA, LAWYER, JON].map((personId) => ({ personId, as: 'AGGREGATE' as const })),
      mainText: group(ALMA, LAWYER, JON),
      annexText: group(ALMA, LAWYER, JON),
      checklist: { considered: [] },
    });
    const taking = (remove: readonly string[], text: ReturnType<typeof composedText>) =>
      fromCycle('RedactEntry', {
        entryId,
        remove,
        mainText: text,
        annexText: text,
        reason: composedText(),
      });
    locked.when(taking([LAWYER, JON], composedText([ALMA]))).thenRejected('AGGREGATE_OF_ONE');
    const apart = composedText([ALMA, LAWYER], [`TOGETHER:${ALMA}`, `TOGETHER:${LAWYER}`]);
    locked.when(taking([JON], apart)).thenRejected('AGGREGATE_APART');
    locked.when(taking([JON], group(ALMA, LAWYER))).accepted();
  });
  it('is for locked entries only', () => {
    const { entryId, final, published } = onItsWay(publishable());
    final.when(redacting(entryId, [], [ALMA])).thenRejected('ENTRY_NOT_IN_STATUS');
    published.when(redacting(entryId, [], [ALMA])).thenRejected('ENTRY_NOT_IN_STATUS');
  });
});

describe('IssueCorrigendum', () => {
  const correcting = (
    entryId: string,
    mentions: readonly string[] = [ALMA],
    checks: readonly string[] = [],
  ) =>
    fromCycle('IssueCorrigendum', {
      entryId,
      report: 'A/HRC/63/30/Corr.1',
      issuedOn: '2026-03-20',
      text: composedText(mentions, checks),
    });
  it('adds to a published entry and changes nothing of it', () => {
    const { entryId, published } = onItsWay(publishable());
    const corrected = published.when(correcting(entryId)).thenRecorded('CorrigendumIssued');
    expect(corrected.state.entries[entryId]).toEqual({
      ...published.state.entries[entryId],
      corrigenda: ['A/HRC/63/30/Corr.1'],
    });
  });
  it('mentions nobody who withdrew since, nobody new, and spells no name', () => {
    const { entryId, published } = onItsWay(publishable());
    published
      .and(withdrawal(ALMA, 'PUBLISH_NAMED'))
      .when(correcting(entryId))
      .thenRejected('NAMING_NOT_PERMITTED');
    published.when(correcting(entryId, [LAWYER])).thenRejected('TEXT_MENTIONS_OTHERS');
    published.when(correcting(entryId, [], [`NAME_SPELLED:${ALMA}`])).thenRejected('NAME_SPELLED_OUT');
  });
  it('is rejected before publication', () => {
    const { entryId, locked } = onItsWay(publishable());
    locked.at('2026-03-20T12:00:00+01:00').when(correcting(entryId)).thenRejected('ENTRY_NOT_IN_STATUS');
  });
});
