import { dayOf } from '../calendar/day.js';
import type { CaseState } from '../case/case-state.js';
import type { Entry } from '../case/case-outgoing.js';
import type { CommunicationType } from '../vocabulary/communication.js';
import type { Mechanism } from '../vocabulary/mechanism.js';
import type { Dimension, Unit } from './tally.js';

/** A figure of the office as a declared query: what it counts, by what it may be divided, and the rule in words. */
export interface Figure {
  readonly says: { readonly en: string; readonly ar: string };
  readonly rule: { readonly en: string; readonly ar: string };
  readonly by: readonly Dimension[];
  /** What a case counts for; a case without a status, or merged into another, is not asked. */
  readonly counts: (state: CaseState) => readonly Unit[];
}

/** Under this code falls what concerns no State. */
export const NO_STATE_CODE = 'NO_STATE';

/** The figures that can be asked for (DOMAIN 2.2: the counting rule is recorded with the number). */
export const FIGURES = {
  casesRegistered: {
    says: { en: 'Cases registered', ar: 'الحالات المسجلة' },
    rule: {
      en: 'Each case once, by the year in which the allegation was received (Zurich); a merged case counts in the one it was merged into. By act or mechanism a case counts under each that it has.',
      ar: 'تُحتسب كل حالة مرة واحدة حسب سنة ورود الادعاء (بتوقيت زيورخ)؛ والحالة المدمجة تُحتسب ضمن الحالة التي دُمجت فيها. وعند التقسيم حسب الفعل أو الآلية تُحتسب الحالة تحت كل منها.',
    },
    by: ['year', 'state', 'act', 'mechanism', 'recordType'],
    counts: (state) => [aboutCase(state)],
  },
  casesVerified: {
    says: { en: 'Cases verified', ar: 'الحالات المتحقق منها' },
    rule: {
      en: 'Each case of which at least one act was verified, once, by the year in which the allegation was received.',
      ar: 'تُحتسب مرة واحدة كل حالة جرى التحقق من فعل واحد فيها على الأقل، حسب سنة ورود الادعاء.',
    },
    by: ['year', 'state', 'act', 'mechanism', 'recordType'],
    counts: (state) => (state.verifiedAt === null ? [] : [aboutCase(state)]),
  },
  victims: {
    says: { en: 'Victims', ar: 'الضحايا' },
    rule: {
      en: 'Each person recorded as a victim of a case, not organisations, once in each case, by the year in which the allegation was received. Of whom nothing is known any more, UNKNOWN.',
      ar: 'يُحتسب كل شخص مسجل بوصفه ضحية، دون المنظمات، مرة واحدة في كل حالة، حسب سنة ورود الادعاء. ومن لم يعد يُعرف عنه شيء يُحتسب «غير معروف».',
    },
    by: ['gender', 'ageBand', 'state', 'year'],
    counts: victims,
  },
  lettersSent: {
    says: { en: 'Letters sent', ar: 'الرسائل المرسلة' },
    rule: {
      en: 'Each letter that left, of the house or linked, by its addressee and the year of its date.',
      ar: 'تُحتسب كل رسالة خرجت، سواء أكانت من المكتب أم مرتبطة، حسب الجهة المرسل إليها وسنة تاريخها.',
    },
    by: ['state', 'year'],
    counts: (state) => letters(state, () => true),
  },
  lettersAnswered: {
    says: { en: 'Letters answered', ar: 'الرسائل التي ورد رد عليها' },
    rule: {
      en: 'Each letter sent to which a reply was received, late ones included, by the year of the letter.',
      ar: 'تُحتسب كل رسالة مرسلة ورد رد عليها ولو متأخرا، حسب سنة الرسالة.',
    },
    by: ['state', 'year'],
    counts: (state) => letters(state, ({ replies }) => replies.length > 0),
  },
  lettersLapsed: {
    says: { en: 'Letters without a reply in time', ar: 'الرسائل دون رد في الموعد' },
    rule: {
      en: 'Each letter sent whose term passed without a reply, a later one notwithstanding, unless the lapse is void, by the year of the letter.',
      ar: 'تُحتسب كل رسالة مرسلة انقضت مهلتها دون رد، ولو ورد رد لاحقا، ما لم يُلغ الانقضاء، حسب سنة الرسالة.',
    },
    by: ['state', 'year'],
    counts: (state) => letters(state, ({ lapsedAt, lapseVoid }) => lapsedAt !== null && !lapseVoid),
  },
  entriesIncluded: {
    says: { en: 'Entries of the report', ar: 'مداخل التقرير' },
    rule: {
      en: 'Each entry that was proposed and is not excluded, by the year of the report.',
      ar: 'يُحتسب كل مدخل اقتُرح ولم يُستبعد، حسب سنة التقرير.',
    },
    by: ['year', 'state', 'annex'],
    counts: (state) => entries(state, ({ status }) => status !== 'EXCLUDED'),
  },
  exclusions: {
    says: { en: 'Entries excluded', ar: 'المداخل المستبعدة' },
    rule: {
      en: 'Each entry that was proposed and then excluded, by its reason and the year of the report.',
      ar: 'يُحتسب كل مدخل اقتُرح ثم استُبعد، حسب السبب وسنة التقرير.',
    },
    by: ['reason', 'state', 'year'],
    counts: (state) => entries(state, ({ status }) => status === 'EXCLUDED'),
  },
  declines: {
    says: { en: 'Allegations not pursued', ar: 'ادعاءات لم تُتابع' },
    rule: {
      en: 'Each case that is not pursued, once, by the reason of its decline and the year in which that was decided (Zurich); one that was reopened does not count.',
      ar: 'تُحتسب كل حالة لا تُتابع مرة واحدة، حسب سبب عدم المتابعة والسنة التي تقرر فيها (بتوقيت زيورخ)؛ ولا تُحتسب حالة أُعيد فتحها.',
    },
    by: ['reason', 'state', 'year'],
    counts: (state) =>
      state.status === 'NOT_PURSUED' && state.declined !== null && state.leftAt !== null
        ? [{ year: [yearOf(state.leftAt)], state: stateOf(state), reason: [state.declined] }]
        : [],
  },
  acts: {
    says: { en: 'Acts recorded', ar: 'الأفعال المسجلة' },
    rule: {
      en: 'Each act of a case, by the year in which it began and the State to which the case attributes it.',
      ar: 'يُحتسب كل فعل في الحالة، حسب السنة التي بدأ فيها والدولة التي تنسبه إليها الحالة.',
    },
    by: ['year', 'state', 'act'],
    counts: (state) =>
      Object.values(state.acts).map(({ code, on }) => ({
        year: [on.slice(0, 4)],
        state: stateOf(state),
        act: [code],
      })),
  },
  raisedBySeveral: {
    says: { en: 'Cases raised by several UN actors', ar: 'حالات أثارتها عدة جهات تابعة للأمم المتحدة' },
    rule: {
      en: 'Each case on which at least two UN actors sent a letter, once, by the year in which the allegation was received.',
      ar: 'تُحتسب مرة واحدة كل حالة أرسلت بشأنها جهتان على الأقل من جهات الأمم المتحدة رسالة، حسب سنة ورود الادعاء.',
    },
    by: ['year', 'state'],
    counts: (state) => (raisedBy(state).size > 1 ? [aboutCase(state)] : []),
  },
  recurring: {
    says: { en: 'Cases in the reports of several years', ar: 'حالات وردت في تقارير عدة سنوات' },
    rule: {
      en: 'Each case that stood in the published reports of at least two years, under each of these years, and once in the total.',
      ar: 'تُحتسب كل حالة وردت في تقارير منشورة لسنتين على الأقل، تحت كل سنة منها، ومرة واحدة في المجموع.',
    },
    by: ['year', 'state'],
    counts: (state) => {
      const years = [...new Set(state.publishedYears)].map(String);
      return years.length > 1 ? [{ year: years, state: stateOf(state) }] : [];
    },
  },
  personsInReport: {
    says: { en: 'How persons appear in the report', ar: 'كيفية ظهور الأشخاص في التقرير' },
    rule: {
      en: 'Each decision on a person in an entry that is not excluded, by how they appear; the share of anonymity is every one but NAME over all.',
      ar: 'يُحتسب كل قرار بشأن شخص في مدخل غير مستبعد، حسب كيفية ظهوره؛ ونسبة إخفاء الهوية هي كل ما سوى الذكر بالاسم من المجموع.',
    },
    by: ['rendering', 'year'],
    counts: (state) =>
      included(state).flatMap((entry) =>
        entry.naming.map((decision) => ({ year: [String(entry.year)], rendering: [decision.as] })),
      ),
  },
} as const satisfies Record<string, Figure>;
export type FigureName = keyof typeof FIGURES;
export const FIGURE_NAMES = Object.keys(FIGURES) as [FigureName, ...FigureName[]];

/** What a case counts for in a figure. */
export function unitsOf(name: FigureName, state: CaseState): readonly Unit[] {
  return state.status === null || state.status === 'MERGED' ? [] : FIGURES[name].counts(state);
}

const yearOf = (at: number): string => dayOf(at).slice(0, 4);
const received = ({ receivedAt }: CaseState): readonly string[] =>
  receivedAt === null ? [] : [yearOf(receivedAt)];

/** The UN actors whose letters on the case left. */
const raisedBy = ({ communications }: CaseState): ReadonlySet<string> =>
  new Set(
    Object.values(communications)
      .filter(({ sentOn, status }) => sentOn !== null && status !== 'CANCELLED')
      .map(({ type }) => SENDER[type]),
  );

/** Whose letters are of a type (DOMAIN 4). */
const SENDER: { readonly [T in CommunicationType]: Mechanism } = {
  FIELD_INTERVENTION: 'OHCHR_FIELD',
  UPR_RECOMMENDATION: 'UPR',
  VISIT: 'OHCHR_HQ',
  AL: 'SP',
  UA: 'SP',
  OL: 'SP',
  PROMPT_INTERVENTION: 'SP',
  TB_LETTER: 'TB',
  NV_REPORT: 'SG',
  ASG_LETTER: 'ASG',
  DEMARCHE: 'ASG',
  PRESIDENT: 'HRC',
  PRESS_RELEASE: 'OHCHR_HQ',
};
const stateOf = ({ respondent }: CaseState): readonly string[] => [respondent ?? NO_STATE_CODE];

const aboutCase = (state: CaseState): Unit => ({
  year: received(state),
  state: stateOf(state),
  act: Object.values(state.acts).map(({ code }) => code),
  mechanism: Object.values(state.cooperation).map(({ mechanism }) => mechanism),
  recordType: state.recordType === null ? [] : [state.recordType],
});

function victims(state: CaseState): readonly Unit[] {
  return Object.values(state.persons)
    .filter(({ roles, organisation }) => roles.includes('VICTIM') && !organisation)
    .map(({ facts }) => ({
      year: received(state),
      state: stateOf(state),
      gender: [facts === 'ERASED' ? 'UNKNOWN' : facts.gender],
      ageBand: [facts === 'ERASED' ? 'UNKNOWN' : facts.ageBand],
    }));
}

type Letter = CaseState['communications'][string];

function letters(state: CaseState, which: (letter: Letter) => boolean): readonly Unit[] {
  return Object.values(state.communications).flatMap((letter) =>
    letter.sentOn !== null && letter.status !== 'CANCELLED' && which(letter)
      ? [{ year: [letter.sentOn.slice(0, 4)], state: [letter.addressee ?? NO_STATE_CODE] }]
      : [],
  );
}

const included = (state: CaseState): readonly Entry[] =>
  Object.values(state.entries).filter(({ status }) => status !== 'EXCLUDED');

function entries(state: CaseState, which: (entry: Entry) => boolean): readonly Unit[] {
  return Object.values(state.entries)
    .filter(which)
    .map((entry) => ({
      year: [String(entry.year)],
      state: stateOf(state),
      annex: [entry.annex],
      reason: entry.excluded === null ? [] : [entry.excluded],
    }));
}
