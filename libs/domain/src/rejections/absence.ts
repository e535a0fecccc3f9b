import type { RejectionEntry } from '../rejection-entry.js';

/** Of absences, deputies and duty. */
export const ABSENCE_REJECTIONS = {
  ABSENCE_ENDS_BEFORE_IT_BEGINS: {
    says: { en: 'The absence ends before it begins.', ar: 'الغياب ينتهي قبل أن يبدأ.' },
    remedy: { en: 'Give a last day on or after the first.', ar: 'أدخل يوما أخيرا لا يسبق الأول.' },
    paragraph: 'DOMAIN 7',
  },
  ABSENCE_IS_OVER: {
    says: {
      en: 'The absence is over: nobody could act in it any more.',
      ar: 'انتهى الغياب: لم يعد بوسع أحد أن ينوب فيه.',
    },
    remedy: { en: 'Give a last day that is still to come.', ar: 'أدخل يوما أخيرا لم يحن بعد.' },
    paragraph: 'DOMAIN 7',
  },
  ABSENCE_OF_ANOTHER: {
    says: {
      en: 'An absence is recorded and ended by oneself or by a supervisor.',
      ar: 'يسجل الغياب وينهيه صاحبه أو مشرف.',
    },
    remedy: { en: 'Record your own, or ask a supervisor.', ar: 'سجّل غيابك، أو اطلب من مشرف.' },
    paragraph: 'DOMAIN 7',
  },
  ABSENCE_OVERLAPS: {
    says: {
      en: 'The colleague is recorded as absent on some of these days already.',
      ar: 'الزميل مسجل غائبا في بعض هذه الأيام.',
    },
    remedy: {
      en: 'End the other absence first (EndAbsence), or give other days.',
      ar: 'أنه الغياب الآخر أولا (EndAbsence)، أو أدخل أياما أخرى.',
    },
    paragraph: 'DOMAIN 7',
  },
  ABSENCE_UNKNOWN: {
    says: { en: 'There is no such absence, or it was ended.', ar: 'لا يوجد غياب كهذا، أو أُنهي.' },
    remedy: { en: 'Take the id from /office.', ar: 'خذ المعرّف من ‎/office.' },
    onTheDesk: { en: 'Choose one of the absences of the office page.', ar: 'اختر غيابا من صفحة المكتب.' },
    paragraph: 'DOMAIN 7',
  },
  DEPUTY_IS_ABSENTEE: {
    says: { en: 'Nobody deputises for themselves.', ar: 'لا ينوب أحد عن نفسه.' },
    remedy: { en: 'Name another colleague as deputy.', ar: 'سمّ زميلا آخر نائبا.' },
    paragraph: 'DOMAIN 7',
  },
  DEPUTY_IS_RECORDER: {
    says: { en: 'Nobody makes themselves the deputy of another.', ar: 'لا يجعل أحد نفسه نائبا عن غيره.' },
    remedy: {
      en: 'Ask the absent colleague or another supervisor to record it.',
      ar: 'اطلب من الزميل الغائب أو من مشرف آخر تسجيله.',
    },
    paragraph: 'DOMAIN 7',
  },
  DEPUTY_WITHOUT_ROLE: {
    says: {
      en: 'The deputy holds none of the roles in which they would act.',
      ar: 'النائب لا يشغل أيا من الأدوار التي سينوب فيها.',
    },
    remedy: {
      en: 'Name a colleague who holds such a role; for the ASG, a supervisor.',
      ar: 'سمّ زميلا يشغل دورا كهذا؛ وعن الأمين العام المساعد، مشرفا.',
    },
    paragraph: 'DOMAIN 7',
  },
  TURN_ENDS_BEFORE_IT_BEGINS: {
    says: { en: 'A turn of duty ends before it begins.', ar: 'مناوبة تنتهي قبل أن تبدأ.' },
    remedy: { en: 'Give an end after the beginning.', ar: 'أدخل نهاية بعد البداية.' },
    paragraph: 'DOMAIN 5 D2',
  },
  TURNS_OVERLAP: {
    says: { en: 'Two turns of duty overlap.', ar: 'مناوبتان تتداخلان.' },
    remedy: { en: 'Let each turn end where the next begins.', ar: 'لتنته كل مناوبة حيث تبدأ التالية.' },
    paragraph: 'DOMAIN 5 D2',
  },
  DUTY_WITHOUT_SUPERVISOR: {
    says: {
      en: 'Whoever is on duty must be a supervisor who works here.',
      ar: 'يجب أن يكون المناوب مشرفا يعمل هنا.',
    },
    remedy: { en: 'Name supervisors, as first and as next.', ar: 'سمّ مشرفين للمناوب ولمن يليه.' },
    paragraph: 'DOMAIN 5 D2',
  },
  NEXT_IS_THE_SAME: {
    says: { en: 'The next supervisor is the one on duty.', ar: 'المشرف التالي هو المناوب نفسه.' },
    remedy: { en: 'Name another supervisor as next.', ar: 'سمّ مشرفا آخر ليكون التالي.' },
    paragraph: 'DOMAIN 5 D2',
  },
} as const satisfies Record<string, RejectionEntry>;
