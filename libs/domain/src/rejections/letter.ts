import type { RejectionEntry } from '../rejection-entry.js';

/** Of letters and replies. */
export const LETTER_REJECTIONS = {
  LETTER_UNKNOWN: {
    says: { en: 'The case has no such letter.', ar: 'ليس في القضية رسالة كهذه.' },
    remedy: { en: 'Take the id from the case’s communications.', ar: 'خذ المعرّف من مراسلات القضية.' },
    onTheDesk: { en: 'Choose one of the case’s letters.', ar: 'اختر إحدى مراسلات القضية.' },
    paragraph: 'DOMAIN 6',
  },
  LETTER_NOT_IN_STATUS: {
    says: {
      en: 'The letter does not stand where this step begins.',
      ar: 'الرسالة ليست في الوضع الذي تبدأ منه هذه الخطوة.',
    },
    remedy: {
      en: 'See its status: a draft is cleared before it is sent, and replies come after.',
      ar: 'انظر وضعها: تُعتمد المسودة قبل إرسالها، وتأتي الردود بعد ذلك.',
    },
    paragraph: 'DOMAIN 6',
  },
  LETTER_HELD: {
    says: {
      en: 'The letter is held because a consent in it went.',
      ar: 'الرسالة موقوفة لأن موافقة فيها زالت.',
    },
    remedy: {
      en: 'Revise the draft without that person, or ask the person again and revise it then.',
      ar: 'نقّح المسودة دون ذلك الشخص، أو اسأله من جديد ثم نقّحها.',
    },
    paragraph: 'DOMAIN 9.4',
  },
  CLEARER_IS_AUTHOR: {
    says: { en: 'Whoever wrote a text does not clear it.', ar: 'من كتب النص لا يعتمده.' },
    remedy: { en: 'Ask another supervisor.', ar: 'اطلب ذلك من مشرف آخر.' },
    paragraph: 'DOMAIN 9.6',
  },
  CLEARANCE_AT_OTHER_LEVEL: {
    says: {
      en: 'High-level letters are cleared by the ASG, all others by a supervisor.',
      ar: 'الرسائل الرفيعة المستوى يعتمدها الأمين العام المساعد، وسائر الرسائل يعتمدها مشرف.',
    },
    remedy: { en: 'Ask the one who clears at this level.', ar: 'اطلب ممن يعتمد على هذا المستوى.' },
    paragraph: 'DOMAIN 6, 7',
  },
  NOTE_COMES_FROM_CYCLE: {
    says: {
      en: 'The note verbale for the report is sent by the report’s cycle.',
      ar: 'المذكرة الشفوية الخاصة بالتقرير ترسلها دورة التقرير.',
    },
    remedy: {
      en: 'Propose an entry instead (ProposeEntry).',
      ar: 'اقترح إدراجا بدلا من ذلك (ProposeEntry).',
    },
    paragraph: 'DOMAIN 6',
  },
  REPLY_DATE_MISSING: {
    says: {
      en: 'A treaty body’s letter sets the date of the reply.',
      ar: 'رسالة هيئة المعاهدة تحدد تاريخ الرد.',
    },
    remedy: {
      en: 'Give the date in the letter as replyDueOn.',
      ar: 'أدخل التاريخ الوارد في الرسالة في replyDueOn.',
    },
    paragraph: 'DOMAIN 5 D9',
  },
  REPLY_DATE_PASSED: {
    says: { en: 'The day set for the reply has passed.', ar: 'اليوم المحدد للرد قد مضى.' },
    remedy: { en: 'Revise the draft with a later day.', ar: 'نقّح المسودة بيوم لاحق.' },
    paragraph: 'DOMAIN 5 D9',
  },
  ADDRESSEE_NOT_OF_CASE: {
    says: {
      en: 'The addressee is neither the State to which the act is attributed nor the host State.',
      ar: 'المرسل إليه ليس الدولة التي يُنسب إليها الفعل ولا الدولة المضيفة.',
    },
    remedy: {
      en: 'Correct the respondent or host State (CorrectFact), or address another.',
      ar: 'صحّح الدولة المعنية أو المضيفة (CorrectFact)، أو اختر مرسلا إليه آخر.',
    },
    paragraph: 'DOMAIN 4',
  },
  DATE_BEFORE_SENT: {
    says: { en: 'The day lies before the letter was sent.', ar: 'اليوم يسبق إرسال الرسالة.' },
    remedy: {
      en: 'Check the day; if the letter’s own date is wrong, correct that first (CorrectDispatchDate).',
      ar: 'تحقق من اليوم؛ وإن كان تاريخ الرسالة نفسه خاطئا فصحّحه أولا (CorrectDispatchDate).',
    },
    paragraph: 'DOMAIN 9.10',
  },
  DATE_AFTER_RECEIVED: {
    says: {
      en: 'The date on the reply lies after the day on which it was received.',
      ar: 'تاريخ الرد يلي يوم استلامه.',
    },
    remedy: { en: 'Check both days.', ar: 'تحقق من اليومين.' },
    paragraph: 'DOMAIN 9.10',
  },
  DATES_DISAGREE: {
    says: {
      en: 'Day and instant of sending are not the same day in Zurich.',
      ar: 'يوم الإرسال ولحظته ليسا في اليوم نفسه بتوقيت زيورخ.',
    },
    remedy: {
      en: 'Give an instant on that day, or the day alone.',
      ar: 'أدخل لحظة في ذلك اليوم، أو اليوم وحده.',
    },
    paragraph: 'DOMAIN 5',
  },
  DISPATCH_NOT_OPEN: {
    says: { en: 'This dispatch is not the one under way.', ar: 'هذا الإرسال ليس هو الجاري.' },
    remedy: {
      en: 'Nothing is to be done: its result was recorded before.',
      ar: 'لا شيء يلزم فعله: سُجلت نتيجته من قبل.',
    },
    paragraph: 'DOMAIN 6',
  },
  DISPATCH_NOT_IN_DOUBT: {
    says: { en: 'The dispatch neither failed nor is in doubt.', ar: 'الإرسال لم يفشل وليس موضع شك.' },
    remedy: { en: 'There is nothing to resolve.', ar: 'لا شيء يحتاج إلى بت.' },
    paragraph: 'DOMAIN 6',
  },
  LETTER_ALREADY_LINKED: {
    says: { en: 'A letter with this code is linked already.', ar: 'رسالة بهذا الرمز مربوطة من قبل.' },
    remedy: { en: 'Use the one that is there.', ar: 'استعمل الرسالة الموجودة.' },
    paragraph: 'DOMAIN 4',
  },
  ALREADY_ACKNOWLEDGED: {
    says: { en: 'The receipt of this letter was recorded before.', ar: 'سُجل استلام هذه الرسالة من قبل.' },
    remedy: { en: 'Record a reply if there is one (RecordReply).', ar: 'سجّل الرد إن ورد (RecordReply).' },
    paragraph: 'DOMAIN 6',
  },
  REPLY_UNKNOWN: {
    says: { en: 'The letter has no such reply.', ar: 'ليس للرسالة رد كهذا.' },
    remedy: { en: 'Take the id from the letter’s replies.', ar: 'خذ المعرّف من ردود الرسالة.' },
    onTheDesk: { en: 'Choose one of the letter’s replies.', ar: 'اختر أحد ردود الرسالة.' },
    paragraph: 'DOMAIN 6',
  },
} as const satisfies Record<string, RejectionEntry>;
