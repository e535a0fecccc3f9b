import type { z } from 'zod';
import { CASE_COMMANDS } from '../case/catalogue.js';
import { CASE_EVENTS } from '../case/events.js';
import { TERM_RULES } from '../case/terms/term-rules.js';
import { OFFICE_COMMANDS } from '../office/catalogue.js';
import { OFFICE_EVENTS } from '../office/office-events.js';
import { CYCLE_COMMANDS } from '../report-cycle/cycle-catalogue.js';
import { CYCLE_EVENTS } from '../report-cycle/cycle-events.js';
import type { RejectionEntry } from '../rejection-entry.js';
import { REJECTIONS, type RejectionCode } from '../rejections.js';
import type { Language } from '../vocabulary/label.js';
import { commandLabel, hasCommandLabel } from './command-label.js';
import { EVENT_LABELS, eventLabel } from './event-label.js';
import { NEXT_ACTIONS, nextAction } from './next-action.js';
import { hasRejectionText, rejectionText, rejectionTextOnDesk } from './rejection-text.js';
import { VOCABULARIES, vocabularyOf } from './vocabularies.js';

const SPOKEN: readonly Language[] = ['en', 'ar'];
const COMMANDS = [CASE_COMMANDS, OFFICE_COMMANDS, CYCLE_COMMANDS].flatMap((catalogue) =>
  Object.values<{ readonly name: string; readonly summary: string; readonly schema: z.ZodType }>(catalogue),
);
const EVENTS = Object.values({ ...CASE_EVENTS, ...OFFICE_EVENTS, ...CYCLE_EVENTS });
const isArabic = (words: string) => /\p{Script=Arabic}/u.test(words);

describe.each(SPOKEN)('In the language %s', (language) => {
  const fits = (words: string | undefined) =>
    words !== undefined && words.trim() !== '' && isArabic(words) === (language === 'ar');

  it('each code of each list has a label', () => {
    const missing = VOCABULARIES.flatMap(({ name, codes, labels }) =>
      codes.filter((code) => !fits(labels[code]?.[language])).map((code) => `${name} ${code}`),
    );
    expect(missing).toEqual([]);
  });

  it('each command has a label', () => {
    const missing = COMMANDS.filter(
      (command) => !hasCommandLabel(command.name, language) || !fits(commandLabel(command, language)),
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it('each event has a label', () => {
    expect(EVENTS.map(({ type }) => type).filter((type) => !fits(EVENT_LABELS[type]?.[language]))).toEqual(
      [],
    );
  });

  it('each next action is said', () => {
    expect(NEXT_ACTIONS.filter((labels) => !fits(labels[language]))).toEqual([]);
  });

  it('each rule of a term is said', () => {
    expect(Object.entries(TERM_RULES).filter(([, says]) => !fits(says[language]))).toEqual([]);
  });

  it('each refusal says what is wrong and what to do', () => {
    const missing = (Object.keys(REJECTIONS) as RejectionCode[]).filter((code) => {
      const { says, remedy } = rejectionText(code, language);
      return !hasRejectionText(code, language) || !fits(says) || !fits(remedy);
    });
    expect(missing).toEqual([]);
  });
});

describe('Labels', () => {
  it('name no event that there is not', () => {
    expect(Object.keys(EVENT_LABELS).filter((type) => !EVENTS.some((event) => event.type === type))).toEqual(
      [],
    );
  });

  it('are words, not codes made readable', () => {
    const poor = VOCABULARIES.flatMap(({ codes, labels }) =>
      codes.filter((code) => /_|\b(?:un|nv|upr|anon)\b/u.test(labels[code]?.en ?? '')),
    );
    expect(poor).toEqual([]);
  });

  it('are found for the choices of every field of every command and event', () => {
    const fields = [
      ...COMMANDS.flatMap(({ name, schema }) => choicesIn(schema, name)),
      ...EVENTS.flatMap(({ type, schema }) => choicesIn(schema, type)),
    ];
    expect(fields.length).toBeGreaterThan(200);
    expect(fields.filter(({ choices }) => !vocabularyOf(choices)).map(({ path }) => path)).toEqual([]);
  });

  it('of a list of choices come from the list that is just that', () => {
    expect(vocabularyOf(['LOW', 'MEDIUM', 'HIGH', 'EXTREME'])?.name).toBe('risk');
    expect(vocabularyOf(['GIVEN', 'REFUSED', 'NOT_ASKED'])?.name).toBe('consentStatus');
    expect(vocabularyOf(['LOW', 'NO_SUCH_CODE'])).toBeUndefined();
  });

  it('of a next action tell what waits, else what the status is for, and nothing of what is over', () => {
    const of = (waitsFor: string | null, more = {}) =>
      nextAction({ waitsFor, status: 'FOLLOW_UP', hold: false, ...more }, 'en');
    expect(of('consentValidity')).toBe('Ask the person again');
    expect(of('verification')).toBe('Confirm as the second person');
    expect(of(null)).toBe('Follow it up');
    expect(of(null, { status: 'CLOSED' })).toBeUndefined();
    expect(of('review', { hold: true })).toBeUndefined();
    expect(of('neverHeardOf')).toBeUndefined();
  });

  it('fall back to English, and to the type of an event that nobody named', () => {
    expect(commandLabel({ name: 'ConfirmScope', summary: 'Confirm' }, 'fr')).toBe('Confirm');
    expect(rejectionText('NOT_ON_HOLD', 'fr')).toEqual(rejectionText('NOT_ON_HOLD', 'en'));
    expect(eventLabel('NeverRecorded', 'ar')).toBe('NeverRecorded');
  });
});

describe('What to do about a refusal', () => {
  const entries: readonly (readonly [string, RejectionEntry])[] = Object.entries(REJECTIONS);
  const isForPrograms = ({ en }: RejectionEntry['remedy']) => /(^|[ (])\/[a-z]|\bids?\b|\bcommand\b/.test(en);

  it('is said to people at the desk without the routes, ids and commands that are for programs, in both languages', () => {
    const wanting = entries.filter(
      ([, { remedy, onTheDesk }]) =>
        isForPrograms(remedy) && (!onTheDesk?.ar || isForPrograms(onTheDesk) || /\/[a-z]/.test(onTheDesk.ar)),
    );
    expect(wanting.map(([code]) => code)).toEqual([]);
    expect(rejectionTextOnDesk('ROLE_NOT_PERMITTED', 'en').remedy).toBe('Ask somebody whose role it is.');
    expect(rejectionTextOnDesk('CASE_ON_HOLD', 'en')).toEqual(rejectionText('CASE_ON_HOLD', 'en'));
  });
});

interface Field {
  readonly path: string;
  readonly choices: readonly string[];
}

/** Every field with a list of choices, looking through what wraps it. */
function choicesIn(schema: z.ZodType, path: string): readonly Field[] {
  const def = schema.def as unknown as {
    readonly type: string;
    readonly entries?: Readonly<Record<string, string>>;
    readonly shape?: Readonly<Record<string, z.ZodType>>;
    readonly element?: z.ZodType;
    readonly innerType?: z.ZodType;
    readonly in?: z.ZodType;
    readonly valueType?: z.ZodType;
    readonly options?: readonly z.ZodType[];
  };
  if (def.entries) return [{ path, choices: Object.values(def.entries) }];
  const inner = [def.element, def.innerType, def.in, def.valueType, ...(def.options ?? [])];
  return [
    ...inner.flatMap((one) => (one ? choicesIn(one, path) : [])),
    ...Object.entries(def.shape ?? {}).flatMap(([key, one]) => choicesIn(one, `${path}.${key}`)),
  ];
}
