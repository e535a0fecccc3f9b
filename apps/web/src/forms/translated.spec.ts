import { REJECTIONS, type RejectionCode } from '@vigil/domain/rejections';
import { translated } from './translated.js';

const inEnglish = { code: 'en', t: (key: string) => key } as const;
const inArabic = { code: 'ar', t: (key: string) => key } as const;
const failure = (code: string) => ({ code, says: 'as the API says it', remedy: 'as the API says it' });
const remedy = (code: RejectionCode, language: typeof inEnglish | typeof inArabic = inEnglish) =>
  translated(failure(code), language).remedy;

describe('A failed rule in words', () => {
  it('names steps of the case, the office and the report by their labels', () => {
    expect(remedy('RISK_NOT_VALID')).toContain('(“Assess the risk”)');
    expect(remedy('PERIOD_UNKNOWN')).toContain('(“Open the period of a report”)');
    expect(remedy('NOTE_NOT_PREPARED')).toContain('(“Prepare the notes verbales”)');
  });

  it('names codes and fields by their labels', () => {
    expect(remedy('PUBLICATION_CONSENT_MISSING')).toBe(
      'Ask for “Public report, without the name” or “Public report, with the name”, or reconfirm it; consent to a letter does not count here.',
    );
    expect(remedy('PUBLICATION_CONSENT_MISSING', inArabic)).toContain('“تقرير علني دون ذكر الاسم”');
    expect(remedy('ACTION_UNKNOWN')).not.toContain('`');
  });

  it.each([inEnglish, inArabic])('in $code names nothing as programs do', (language) => {
    const poor = Object.keys(REJECTIONS).filter((code) => {
      const { says, remedy: todo } = translated(failure(code), language);
      return /`|\w_\w|[a-z][A-Z]/.test(`${says} ${todo}`);
    });
    expect(poor).toEqual([]);
  });

  it('of a schema says what the page says of it, and what nobody knows as the API said it', () => {
    expect(translated(failure('SCHEMA_TOO_BIG'), inEnglish)).toMatchObject({
      says: 'schema.big',
      remedy: '',
    });
    expect(translated(failure('NEVER_HEARD_OF'), inEnglish)).toEqual(failure('NEVER_HEARD_OF'));
  });
});
