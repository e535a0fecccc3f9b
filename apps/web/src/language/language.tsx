import { useDirection } from '@mantine/core';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Labels } from '@vigil/domain/vocabulary/label';
import { EN, type Key, type Messages } from './en.js';
import { DESK_LANGUAGES, firstLanguage, keepLanguage, type DeskLanguageCode } from './languages.js';
import { fill, type Places } from './message.js';

/** The reader's language: texts, labels of the domain's codes, dates and numbers in its form. */
export interface Language {
  readonly code: DeskLanguageCode;
  readonly locale: string;
  readonly choose: (code: DeskLanguageCode) => void;
  readonly t: (key: Key, places?: Places) => string;
  /** A label of the domain, English where it has none in this language yet. */
  readonly label: (labels: Labels | undefined, otherwise: string) => string;
  /** A calendar day (`2026-04-30`) or the Zurich day of an instant. */
  readonly day: (dayOrInstant: string | number) => string;
  /** An instant in Zurich time, to the minute. */
  readonly instant: (instant: string | number) => string;
  /** Such as `in 3 days` or `2 days ago`, counted in calendar days of Zurich. */
  readonly fromNow: (instant: string | number) => string;
  readonly number: (value: number) => string;
  /** Several of a kind, one after another. */
  readonly list: (items: readonly string[]) => string;
  /** Without grouping: a year, a number of something. */
  readonly plainNumber: (value: number) => string;
}

const LanguageContext = createContext<Language | null>(null);

/** The language that the nearest LanguageProvider gives. */
export function useLanguage(): Language {
  const language = use(LanguageContext);
  if (!language) throw new Error('There is no LanguageProvider above');
  return language;
}

export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [code, setCode] = useState(firstLanguage);
  const [loaded, setLoaded] = useState<{ code: DeskLanguageCode; messages: Messages }>();
  const { setDirection } = useDirection();
  useEffect(() => {
    const { direction, messages } = DESK_LANGUAGES[code];
    document.documentElement.lang = code;
    setDirection(direction);
    void messages().then((read) => setLoaded({ code, messages: read }));
  }, [code, setDirection]);
  const language = useMemo(
    () =>
      languageOf(loaded?.code ?? 'en', loaded?.messages ?? EN, (chosen) => {
        keepLanguage(chosen);
        setCode(chosen);
      }),
    [loaded],
  );
  if (!loaded) return null;
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

const ZURICH = { timeZone: 'Europe/Zurich' } as const;
const DAY_MS = 86_400_000;

function languageOf(code: DeskLanguageCode, messages: Messages, choose: Language['choose']): Language {
  const { locale } = DESK_LANGUAGES[code];
  const days = new Intl.DateTimeFormat(locale, {
    ...ZURICH,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  const instants = new Intl.DateTimeFormat(locale, {
    ...ZURICH,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const plainNumbers = new Intl.NumberFormat(locale, { useGrouping: false });
  const numbers = new Intl.NumberFormat(locale);
  return {
    code,
    locale,
    choose,
    t: (key, places = {}) => fill(messages[key], places, locale),
    label: (labels, otherwise) => labels?.[code] ?? labels?.en ?? otherwise,
    day: (value) => days.format(asDate(value)),
    instant: (value) => instants.format(asDate(value)),
    fromNow: (value) => relative.format(dayNumber(asDate(value)) - dayNumber(new Date()), 'day'),
    number: (value) => numbers.format(value),
    list: (items) => items.join(fill(messages['list.comma'], {}, locale)),
    plainNumber: (value) => plainNumbers.format(value),
  };
}

/** A calendar day is meant as its noon, which is the same day in Zurich in summer and winter. */
const asDate = (value: string | number): Date =>
  new Date(typeof value === 'string' && value.length === 10 ? `${value}T12:00:00Z` : value);

const zurichDay = new Intl.DateTimeFormat('en-CA', ZURICH);
const dayNumber = (date: Date): number => Math.round(Date.parse(zurichDay.format(date)) / DAY_MS);
