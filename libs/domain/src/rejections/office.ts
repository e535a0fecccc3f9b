import type { RejectionEntry } from '../rejection-entry.js';

/** Of the office’s policies, calendars, periods, and calls for input. */
export const OFFICE_REJECTIONS = {
  CALENDAR_OF_ONE: {
    says: {
      en: 'A calendar is assigned to one unit or to one colleague.',
      ar: 'يُسند التقويم إلى وحدة واحدة أو زميل واحد.',
    },
    remedy: { en: 'Give either unit or colleagueId.', ar: 'أعط unit أو colleagueId.' },
    paragraph: 'DOMAIN 5 D1, D17',
  },
  CALENDAR_UNKNOWN: {
    says: { en: 'The office has no such holiday calendar.', ar: 'ليس لدى المكتب تقويم عطل كهذا.' },
    remedy: {
      en: 'Set its holidays first (SetHolidays with calendar), or take a code from /office.',
      ar: 'حدد عطله أولا (SetHolidays مع calendar)، أو خذ رمزا من ‎/office.',
    },
    onTheDesk: {
      en: 'Set its holidays first (SetHolidays), or take one of the calendars of the office page.',
      ar: 'حدد عطله أولا (SetHolidays)، أو خذ تقويما من صفحة المكتب.',
    },
    paragraph: 'DOMAIN 5 D1, D17',
  },
  PROPOSAL_UNKNOWN: {
    says: { en: 'There is no such proposal, or it was adopted.', ar: 'لا يوجد اقتراح كهذا، أو أنه اعتُمد.' },
    remedy: {
      en: 'Take the id from /office, or give the terms themselves.',
      ar: 'خذ المعرّف من ‎/office، أو اذكر المهل نفسها.',
    },
    onTheDesk: {
      en: 'Choose one of the proposals of the office page, or give the terms themselves.',
      ar: 'اختر اقتراحا من صفحة المكتب، أو اذكر المهل نفسها.',
    },
    paragraph: 'DOMAIN 5',
  },
  INPUT_DUE_IN_PAST: {
    says: {
      en: 'The day by which the entities are to answer has passed.',
      ar: 'انقضى اليوم الذي يتعين على الكيانات أن ترد بحلوله.',
    },
    remedy: { en: 'Give a day that is still to come.', ar: 'اذكر يوما لم يأت بعد.' },
    paragraph: 'DOMAIN 6 "Prevention and engagement"',
  },
  CALL_UNKNOWN: {
    says: { en: 'There is no such call for input.', ar: 'لا يوجد طلب مساهمة كهذا.' },
    remedy: { en: 'Take the id from /office.', ar: 'خذ المعرّف من ‎/office.' },
    onTheDesk: { en: 'Choose one of the calls of the office page.', ar: 'اختر طلبا من صفحة المكتب.' },
    paragraph: 'DOMAIN 6 "Prevention and engagement"',
  },
  CALL_OVER: {
    says: { en: 'The call is closed, or all have answered.', ar: 'الطلب مغلق، أو أجاب الجميع.' },
    remedy: { en: 'Nothing is left to close.', ar: 'لم يبق ما يُغلق.' },
    paragraph: 'DOMAIN 6 "Prevention and engagement"',
  },
  CALL_NOT_DUE: {
    says: {
      en: 'The day by which the entities are to answer has not passed: nobody is silent yet.',
      ar: 'لم ينقض بعد اليوم المحدد لرد الكيانات: لا أحد ممتنع عن الرد حتى الآن.',
    },
    remedy: {
      en: 'Record the answers that come, and close the call after that day.',
      ar: 'سجّل الردود الواردة، وأغلق الطلب بعد ذلك اليوم.',
    },
    paragraph: 'DOMAIN 6 "Prevention and engagement"',
  },
  ENTITY_NOT_ASKED: {
    says: { en: 'This entity was not asked by that call.', ar: 'لم يُسأل هذا الكيان في ذلك الطلب.' },
    remedy: {
      en: 'Choose one of those that were, or call on it too (CallForInput).',
      ar: 'اختر كيانا سُئل، أو اطلب منه أيضا (CallForInput).',
    },
    paragraph: 'DOMAIN 6 "Prevention and engagement"',
  },
  INPUT_NIL_OR_TEXT: {
    says: { en: 'An answer is either a text or a nil return.', ar: 'الرد إما نص وإما إفادة بعدم وجود شيء.' },
    remedy: { en: 'Give the text, or say that there is nothing.', ar: 'اذكر النص، أو أفد بأنه لا يوجد شيء.' },
    paragraph: 'DOMAIN 6 "Prevention and engagement"',
  },
  TRIAL_IN_OFFICE_AT_WORK: {
    says: {
      en: 'Terms of seconds are for trying the clockwork, and this office is at work: it has a report period.',
      ar: 'المهل بالثواني لتجربة الساعة، وهذا المكتب يعمل: له فترة تقرير.',
    },
    remedy: {
      en: 'Leave secondsPerDay out, or try it in an office without periods.',
      ar: 'اترك secondsPerDay، أو جرّبها في مكتب بلا فترات.',
    },
    paragraph: 'DOMAIN 5',
  },
  PERIOD_EXISTS: {
    says: { en: 'The report of that year has its period.', ar: 'لتقرير تلك السنة فترته.' },
    remedy: { en: 'Give another year.', ar: 'أدخل سنة أخرى.' },
    paragraph: 'DOMAIN 1.7',
  },
  PERIOD_ENDS_BEFORE_IT_BEGINS: {
    says: { en: 'The period ends before it begins.', ar: 'الفترة تنتهي قبل أن تبدأ.' },
    remedy: { en: 'Give a last day on or after the first.', ar: 'أدخل يوما أخيرا لا يسبق الأول.' },
    paragraph: 'DOMAIN 1.7',
  },
  PERIOD_OVERLAPS: {
    says: { en: 'The period overlaps that of another report.', ar: 'الفترة تتداخل مع فترة تقرير آخر.' },
    remedy: { en: 'Begin it on the day after the other ends.', ar: 'ابدأها في اليوم التالي لنهاية الأخرى.' },
    paragraph: 'DOMAIN 1.7',
  },
  INTAKE_ALREADY_CLOSED: {
    says: { en: 'The intake of that period is closed already.', ar: 'أُغلق استقبال تلك الفترة من قبل.' },
    remedy: { en: 'Nothing is left to do; check the year.', ar: 'لم يبق شيء يُفعل؛ تحقق من السنة.' },
    paragraph: 'DOMAIN 9.9',
  },
  ADMISSION_ALREADY_CLOSED: {
    says: {
      en: 'Late entries are not admitted to that period any more already.',
      ar: 'لم تعد الإدراجات المتأخرة تُقبل في تلك الفترة أصلا.',
    },
    remedy: { en: 'Nothing needs to be done.', ar: 'لا حاجة إلى شيء.' },
    paragraph: 'DOMAIN 9.9',
  },
  PERIOD_UNCHANGED: {
    says: { en: 'The period has these dates already.', ar: 'للفترة هذه التواريخ من قبل.' },
    remedy: { en: 'Give at least one date that differs.', ar: 'أعط تاريخا مختلفا واحدا على الأقل.' },
    paragraph: 'DOMAIN 1.7',
  },
  PERIOD_IS_CLOSED: {
    says: {
      en: 'The intake of that period is closed: what it took in stays in it.',
      ar: 'أُقفل استقبال تلك الفترة: ما دخل فيها يبقى فيها.',
    },
    remedy: {
      en: 'Change the dates of the call or session only, and leave from and until out.',
      ar: 'غيّر تاريخ الدعوة أو الدورة فقط، واترك from وuntil.',
    },
    paragraph: 'DOMAIN 9.9',
  },
} as const satisfies Record<string, RejectionEntry>;
