import { command } from './given.js';
import { fromCycle, onItsWay, publishable } from './given-entries.js';

const linking = (type: 'PRESS_RELEASE' | 'VISIT' | 'AL') =>
  command('LinkCommunication', {
    type,
    addressee: type === 'PRESS_RELEASE' ? null : 'XEX',
    onLegislation: false,
    named: [],
    mentioned: [],
    code: `${type} 2/2026`,
    sentOn: '2026-03-01',
    sentAt: null,
    replyDueOn: null,
    text: null,
  });

describe('A case that only the report’s note verbale communicated', () => {
  const { entryId, inNote, published } = onItsWay(publishable());
  it('stays communicated while the reply is awaited, whatever else goes out that asks for none', () => {
    expect(inNote.state.status).toBe('COMMUNICATED');
    expect(inNote.and(linking('PRESS_RELEASE')).state.status).toBe('COMMUNICATED');
    expect(inNote.and(linking('VISIT')).state.status).toBe('COMMUNICATED');
  });
  it('stays communicated when a letter lapses before the note is answered', () => {
    const lapsed = inNote.and(linking('AL')).at('2026-05-01T00:00:00+02:00').settled();
    expect(Object.values(lapsed.state.communications).map(({ status }) => status)).toEqual(['LAPSED']);
    expect(lapsed.state.status).toBe('COMMUNICATED');
  });
  it('comes to follow-up with the reply, or with the report', () => {
    const reply = fromCycle('RecordNoteReply', {
      entryId,
      receivedOn: '2026-03-02',
      datedOn: null,
      text: null,
    });
    const replied = inNote.at('2026-03-02T12:00:00+01:00').and(reply);
    expect(replied.state.status).toBe('FOLLOW_UP');
    expect(published.state.status).toBe('FOLLOW_UP');
    expect(replied.and(linking('VISIT')).state.status).toBe('FOLLOW_UP');
  });
});
