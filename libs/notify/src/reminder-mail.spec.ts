import { reminderMail } from './reminder-mail.js';

describe('reminderMail', () => {
  it('differs between two reminders in its address and id alone', () => {
    const [one, other] = ['a1', 'b2'].map((id) =>
      reminderMail({ id, to: `${id}@office.invalid`, desk: 'http://desk.invalid' }),
    );
    expect({ ...one, messageId: '', to: [] }).toEqual({ ...other, messageId: '', to: [] });
    expect(one?.messageId).not.toBe(other?.messageId);
  });

  it('speaks the reader’s language, and English where it has no words', () => {
    const inLanguage = (language: 'ar' | 'fr' | undefined) =>
      reminderMail({ id: 'a1', to: 'a1@office.invalid', desk: 'http://desk.invalid', language });
    expect(inLanguage('ar').subject).toMatch(/\p{Script=Arabic}/u);
    expect(inLanguage('ar').text).toContain('http://desk.invalid');
    expect(inLanguage('fr')).toEqual(inLanguage(undefined));
  });
});
