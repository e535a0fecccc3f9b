import type { RejectionEntry } from '../rejection-entry.js';

/** Of entries in a report. */
export const ENTRY_REJECTIONS = {
  ENTRY_UNKNOWN: {
    says: { en: 'The case has no such entry.', ar: 'ليس في القضية إدراج كهذا.' },
    remedy: { en: 'Take the id from the case’s entries.', ar: 'خذ المعرّف من إدراجات القضية.' },
    onTheDesk: { en: 'Choose one of the case’s entries.', ar: 'اختر أحد إدراجات القضية.' },
    paragraph: 'DOMAIN 6',
  },
  ENTRY_NOT_IN_STATUS: {
    says: {
      en: 'The entry does not stand where this step begins.',
      ar: 'الإدراج ليس في الوضع الذي تبدأ منه هذه الخطوة.',
    },
    remedy: {
      en: 'See its status: proposed, cleared, in the note verbale, final, locked, published.',
      ar: 'انظر وضعه: مقترح، معتمد، في المذكرة الشفوية، نهائي، مقفل، منشور.',
    },
    paragraph: 'DOMAIN 6',
  },
  ENTRY_HELD: {
    says: { en: 'The entry is held because a consent in it went.', ar: 'الإدراج موقوف لأن موافقة فيه زالت.' },
    remedy: {
      en: 'Revise the text without that person (ReviseEntryText), or ask the person again.',
      ar: 'نقّح النص دون ذلك الشخص (ReviseEntryText)، أو اسأله من جديد.',
    },
    paragraph: 'DOMAIN 9.4',
  },
  ENTRY_EXISTS: {
    says: { en: 'The case has an entry for this report already.', ar: 'للقضية إدراج في هذا التقرير من قبل.' },
    remedy: { en: 'Revise it, or exclude it first.', ar: 'نقّحه، أو استبعده أولا.' },
    paragraph: 'DOMAIN 9.8',
  },
  CONSENT_NOT_RECONFIRMED: {
    says: {
      en: 'A publication consent is older than the days allowed before the lock.',
      ar: 'موافقة على النشر أقدم من الأيام المسموح بها قبل الإقفال.',
    },
    remedy: { en: 'Ask the person again (ReconfirmConsent).', ar: 'اسأل الشخص من جديد (ReconfirmConsent).' },
    paragraph: 'DOMAIN 5 D4',
  },
  ENTRY_NOT_CLEARED: {
    says: { en: 'The text changed after it was cleared.', ar: 'تغيّر النص بعد اعتماده.' },
    remedy: { en: 'Clear it again (ClearEntry).', ar: 'اعتمده من جديد (ClearEntry).' },
    paragraph: 'DOMAIN 3.5',
  },
  ANNEX_OUT_OF_DATE: {
    says: {
      en: 'A report had this case since the entry was proposed: the annex or the years that it opens with are no longer right.',
      ar: 'صدر تقرير تضمّن هذه القضية منذ اقتراح الإدراج: لم يعد المرفق أو السنوات التي يبدأ بها صحيحة.',
    },
    remedy: {
      en: 'Leave this entry out (ExcludeEntry) and propose the case anew (ProposeEntry).',
      ar: 'استبعد هذا الإدراج (ExcludeEntry) واقترح القضية من جديد (ProposeEntry).',
    },
    paragraph: 'DOMAIN 9.8',
  },
  VETO_IS_FOR_RISK: {
    says: {
      en: 'The protection adviser excludes an entry for its risk only.',
      ar: 'مستشار الحماية يستبعد الإدراج بسبب خطره فقط.',
    },
    remedy: { en: 'Give RISK as the reason, or ask the supervisor.', ar: 'اذكر RISK سببا، أو اسأل المشرف.' },
    paragraph: 'DOMAIN 7',
  },
  REDACTION_ADDS: {
    says: {
      en: 'The redacted text mentions somebody whom the locked text did not, or one who was taken out.',
      ar: 'النص بعد الحذف يذكر شخصا لم يذكره النص المقفل، أو شخصا أُخرج منه.',
    },
    remedy: {
      en: 'Remove only; anything else waits for a corrigendum.',
      ar: 'احذف فقط؛ وكل ما عدا ذلك ينتظر تصويبا.',
    },
    paragraph: 'DOMAIN 6',
  },
  NOTE_NOT_SENT: {
    says: { en: 'No note verbale with this entry was sent.', ar: 'لم تُرسل مذكرة شفوية تتضمن هذا الإدراج.' },
    remedy: { en: 'Link the note first (LinkNote).', ar: 'اربط المذكرة أولا (LinkNote).' },
    paragraph: 'DOMAIN 6',
  },
  NOTE_ALREADY_LINKED: {
    says: {
      en: 'The note verbale of this entry was linked before.',
      ar: 'رُبطت المذكرة الشفوية لهذا الإدراج من قبل.',
    },
    remedy: { en: 'Use the one that is there.', ar: 'استعمل المذكرة الموجودة.' },
    paragraph: 'DOMAIN 6',
  },
  YEAR_ALREADY_RECORDED: {
    says: { en: 'The report of this year is recorded already.', ar: 'سُجل تقرير هذه السنة من قبل.' },
    remedy: { en: 'Nothing is to be done, or correct the year.', ar: 'لا شيء يلزم فعله، أو صحّح السنة.' },
    paragraph: 'DOMAIN 6',
  },
  ENTRY_EXCLUDED: {
    says: { en: 'The entry was left out of the report.', ar: 'استُبعد الإدراج من التقرير.' },
    remedy: { en: 'See the entry in its case for the reason.', ar: 'انظر السبب في قضيته.' },
    paragraph: 'DOMAIN 3.6',
  },
} as const satisfies Record<string, RejectionEntry>;
