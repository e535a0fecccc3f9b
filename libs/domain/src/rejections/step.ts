import type { RejectionEntry } from '../rejection-entry.js';

/** What stops a step before its own rules: access, status, and the dates of the step. */
export const STEP_REJECTIONS = {
  NOT_VISIBLE: {
    says: {
      en: 'There is no such case, or it is not yours to see.',
      ar: 'لا توجد قضية كهذه، أو ليس لك أن تطّلع عليها.',
    },
    remedy: {
      en: 'Check the reference, or ask its supervisor.',
      ar: 'تحقق من المرجع، أو اسأل المشرف عليها.',
    },
    paragraph: 'DOMAIN 7',
  },
  ROLE_NOT_PERMITTED: {
    says: { en: 'Your role in this case may not do this.', ar: 'دورك في هذه القضية لا يسمح بذلك.' },
    remedy: {
      en: 'Ask somebody who holds one of the roles named in /commands.',
      ar: 'اطلب ممن يشغل أحد الأدوار المذكورة في ‎/commands.',
    },
    onTheDesk: { en: 'Ask somebody whose role it is.', ar: 'اطلب ممن يتولى هذا الدور.' },
    paragraph: 'DOMAIN 7',
  },
  ORIGIN_NOT_PERMITTED: {
    says: { en: 'This step is not issued this way.', ar: 'لا تُتخذ هذه الخطوة بهذه الطريقة.' },
    remedy: {
      en: 'It is recorded by the calendar or by another stream, never by hand.',
      ar: 'يسجلها التقويم أو ملف آخر، ولا تُسجَّل يدويا أبدا.',
    },
    paragraph: 'DOMAIN 6',
  },
  NOT_ALLOWED_IN_STATUS: {
    says: {
      en: 'The case does not stand where this step begins.',
      ar: 'القضية ليست في المرحلة التي تبدأ منها هذه الخطوة.',
    },
    remedy: {
      en: 'See /commands for what may be done now.',
      ar: 'انظر ‎/commands لمعرفة ما يمكن فعله الآن.',
    },
    onTheDesk: { en: 'Take one of the steps that are offered first.', ar: 'اتخذ أولا إحدى الخطوات المتاحة.' },
    paragraph: 'DOMAIN 6',
  },
  CASE_ON_HOLD: {
    says: { en: 'The case is on hold.', ar: 'القضية معلّقة.' },
    remedy: {
      en: 'A supervisor lifts the hold first (LiftHold).',
      ar: 'يرفع المشرف التعليق أولا (LiftHold).',
    },
    paragraph: 'DOMAIN 6',
  },
  UNKNOWN_COMMAND: {
    says: { en: 'There is no such command.', ar: 'لا يوجد أمر كهذا.' },
    remedy: {
      en: 'See /openapi.json for the commands there are.',
      ar: 'انظر ‎/openapi.json لمعرفة الأوامر المتاحة.',
    },
    onTheDesk: { en: 'Load the page again.', ar: 'أعد تحميل الصفحة.' },
    paragraph: 'DOMAIN 6',
  },
  DUPLICATE_CHECK_MISSING: {
    says: { en: 'The duplicate check was not run.', ar: 'لم يُجرَ فحص التكرار.' },
    remedy: {
      en: 'It runs by itself at registration; register the allegation again or ask the supervisor.',
      ar: 'يجري الفحص تلقائيا عند التسجيل؛ سجّل الادعاء من جديد أو اسأل المشرف.',
    },
    paragraph: 'DOMAIN 6',
  },
  DATE_IN_FUTURE: {
    says: { en: 'The date lies in the future.', ar: 'التاريخ في المستقبل.' },
    remedy: {
      en: 'Give a date that has come, or the command its own later date.',
      ar: 'أدخل تاريخا قد حلّ، أو أعط الأمر تاريخه اللاحق.',
    },
    onTheDesk: { en: 'Give a date that has come.', ar: 'أدخل تاريخا قد حلّ.' },
    paragraph: 'DOMAIN 6',
  },
  EFFECTIVE_BEFORE_LAST: {
    says: {
      en: 'The date at which this takes effect is before the last recorded step of the case.',
      ar: 'تاريخ السريان يسبق آخر خطوة مسجلة في القضية.',
    },
    remedy: {
      en: 'Give the date of the last step or a later one; see /timeline.',
      ar: 'أدخل تاريخ آخر خطوة أو تاريخا بعده؛ انظر ‎/timeline.',
    },
    onTheDesk: {
      en: 'Give the date of the last step or a later one; the timeline shows it.',
      ar: 'أدخل تاريخ آخر خطوة أو تاريخا بعده؛ يظهر في التسلسل الزمني.',
    },
    paragraph: 'DESIGN "Two instants"',
  },
  EFFECTIVE_IN_FUTURE: {
    says: { en: 'The date at which this takes effect is still to come.', ar: 'تاريخ السريان لم يحن بعد.' },
    remedy: {
      en: 'Give a date that has passed, or none for now.',
      ar: 'أدخل تاريخا مضى، أو اتركه فارغا ليكون الآن.',
    },
    paragraph: 'DESIGN "Two instants"',
  },
  BACKDATING_NOT_PERMITTED: {
    says: { en: 'This may not take effect in the past.', ar: 'لا يجوز أن يسري هذا في الماضي.' },
    remedy: {
      en: 'Leave the date out for now, or give the reason for the past date where you may.',
      ar: 'اترك التاريخ ليكون الآن، أو علّل التاريخ الماضي حيث يحق لك ذلك.',
    },
    paragraph: 'DESIGN "Two instants"',
  },
  NOT_BEING_TAKEN_OVER: {
    says: { en: 'The case is not being taken over.', ar: 'القضية ليست قيد النقل.' },
    remedy: { en: 'Nothing is to be done.', ar: 'لا شيء يلزم فعله.' },
    paragraph: 'DOMAIN 6',
  },
  NO_TERM_MOVES: {
    says: {
      en: 'No running term of the case ends otherwise by the office’s terms.',
      ar: 'لا تنتهي أي مهلة جارية في القضية بغير ما كانت عليه.',
    },
    remedy: { en: 'Nothing need be done: the terms stand.', ar: 'لا حاجة إلى شيء: المهل باقية.' },
    paragraph: 'DOMAIN 5',
  },
} as const satisfies Record<string, RejectionEntry>;
