import type { RejectionEntry } from '../rejection-entry.js';

/** Of the year of a report. */
export const CYCLE_REJECTIONS = {
  NOT_ALLOWED_IN_PHASE: {
    says: {
      en: 'The report does not stand where this step begins.',
      ar: 'التقرير ليس في المرحلة التي تبدأ منها هذه الخطوة.',
    },
    remedy: {
      en: 'See /report-cycles/{year}/commands for what may be done now.',
      ar: 'انظر أوامر دورة التقرير لمعرفة ما يمكن فعله الآن.',
    },
    onTheDesk: { en: 'Take one of the steps that are offered first.', ar: 'اتخذ أولا إحدى الخطوات المتاحة.' },
    paragraph: 'DOMAIN 6',
  },
  DATES_ARE_THE_SAME: {
    says: {
      en: 'The period has the dates that the report runs by already.',
      ar: 'مواعيد الفترة هي التي يسير التقرير عليها أصلا.',
    },
    remedy: {
      en: 'Change the dates of the period in the office first.',
      ar: 'غيّر مواعيد الفترة في المكتب أولا.',
    },
    paragraph: 'DOMAIN 9.17',
  },
  WORK_UNDER_WAY: {
    says: {
      en: 'The entries are being asked just now; what comes of it is not known yet.',
      ar: 'تُسأل الإدراجات الآن، ولم تُعرف النتيجة بعد.',
    },
    remedy: {
      en: 'Wait until /report-cycles/{year} shows nothing under way.',
      ar: 'انتظر إلى أن لا يظهر شيء قيد التنفيذ في دورة التقرير.',
    },
    onTheDesk: { en: 'Wait until nothing is under way any more.', ar: 'انتظر حتى لا يبقى شيء قيد التنفيذ.' },
    paragraph: 'DESIGN "The report cycle"',
  },
  NOTE_NOT_PREPARED: {
    says: { en: 'No note verbale to that State is prepared.', ar: 'لم تُعدّ مذكرة شفوية إلى تلك الدولة.' },
    remedy: {
      en: 'Clear its entries and prepare the notes (PrepareNotes).',
      ar: 'اعتمد إدراجاتها وأعدّ المذكرات (PrepareNotes).',
    },
    paragraph: 'DOMAIN 5 D12',
  },
  NOTE_ALREADY_SENT: {
    says: {
      en: 'The note verbale to that State was sent already.',
      ar: 'أُرسلت المذكرة الشفوية إلى تلك الدولة من قبل.',
    },
    remedy: {
      en: 'A State gets one note for a report; see its number in /report-cycles/{year}.',
      ar: 'تتلقى الدولة مذكرة واحدة لكل تقرير؛ انظر رقمها في دورة التقرير.',
    },
    onTheDesk: {
      en: 'A State gets one note for a report; its number stands with the notes.',
      ar: 'تتلقى الدولة مذكرة واحدة لكل تقرير؛ ورقمها مع المذكرات.',
    },
    paragraph: 'DOMAIN 17.17',
  },
  NOTE_CLEARER_PREPARED_IT: {
    says: {
      en: 'Whoever prepared the note verbale does not clear it.',
      ar: 'من أعدّ المذكرة الشفوية لا يعتمدها.',
    },
    remedy: {
      en: 'Have another supervisor, or the ASG, send it.',
      ar: 'ليرسلها مشرف آخر أو الأمين العام المساعد.',
    },
    paragraph: 'DOMAIN 9.6',
  },
  NOTE_IS_EMPTY: {
    says: { en: 'No entry of that note verbale stands any more.', ar: 'لم يبق إدراج قائم في تلك المذكرة.' },
    remedy: { en: 'Prepare the notes anew (PrepareNotes).', ar: 'أعدّ المذكرات من جديد (PrepareNotes).' },
    paragraph: 'DOMAIN 17.17',
  },
  NOTES_NOT_SENT: {
    says: { en: 'Notes verbales are prepared and none was sent.', ar: 'أُعدّت مذكرات شفوية ولم تُرسل أي منها.' },
    remedy: {
      en: 'Send them first (SendNote), or exclude their entries and prepare the notes anew.',
      ar: 'أرسلها أولا (SendNote)، أو استبعد إدراجاتها وأعدّ المذكرات من جديد.',
    },
    paragraph: 'DOMAIN 6',
  },
  SUMMARY_MENTIONS_PERSON: {
    says: { en: 'The summary of a reply mentions a person.', ar: 'ملخص الرد يذكر شخصا.' },
    remedy: {
      en: 'Summarise it in neutral words that mention nobody; it stands with every entry of the note.',
      ar: 'لخّصه بكلمات محايدة لا تذكر أحدا؛ فهو يرد مع كل إدراج في المذكرة.',
    },
    paragraph: 'DOMAIN 2.4',
  },
  REASON_FOR_LATENESS_MISSING: {
    says: { en: 'The main text was submitted after its day.', ar: 'قُدّم النص الرئيسي بعد يومه.' },
    remedy: {
      en: 'Say why (reason). It is recorded, and blocks nothing.',
      ar: 'اذكر السبب؛ فهو يُسجَّل ولا يمنع شيئا.',
    },
    paragraph: 'DOMAIN 5 D13',
  },
  MAIN_ALREADY_ISSUED: {
    says: { en: 'That the main text was issued is recorded already.', ar: 'سُجّل إصدار النص الرئيسي من قبل.' },
    remedy: { en: 'See /report-cycles/{year}.', ar: 'انظر دورة التقرير.' },
    onTheDesk: { en: 'Look at the year of the report.', ar: 'راجع سنة التقرير.' },
    paragraph: 'DOMAIN 5 D14',
  },
  NOTHING_IS_FINAL: {
    says: { en: 'No entry of the report is final.', ar: 'لا إدراج نهائيا في التقرير.' },
    remedy: {
      en: 'Make the entries final first (FinaliseEntries).',
      ar: 'اجعل الإدراجات نهائية أولا (FinaliseEntries).',
    },
    paragraph: 'DOMAIN 6',
  },
  NOT_FROZEN: {
    says: { en: 'There is no manifest to sign.', ar: 'لا بيان للتوقيع عليه.' },
    remedy: { en: 'Freeze the report first (Freeze).', ar: 'جمّد التقرير أولا (Freeze).' },
    paragraph: 'DESIGN "The report cycle"',
  },
  MANIFEST_IS_ANOTHER: {
    says: { en: 'That is not the hash of the manifest as it stands.', ar: 'ليست هذه بصمة البيان القائم.' },
    remedy: {
      en: 'Read /report-cycles/{year} again, look at what changed, and sign the hash shown there.',
      ar: 'اقرأ دورة التقرير من جديد، وانظر ما تغيّر، ووقّع البصمة الظاهرة فيها.',
    },
    onTheDesk: {
      en: 'Look at what changed, and sign the manifest that is shown now.',
      ar: 'راجع ما تغيّر، ووقّع القائمة المعروضة الآن.',
    },
    paragraph: 'DESIGN "The report cycle"',
  },
  DRIFT: {
    says: {
      en: 'Entries changed or were added since the report was frozen.',
      ar: 'تغيّرت إدراجات أو أُضيفت منذ تجميد التقرير.',
    },
    remedy: {
      en: 'Look at the entries named, and freeze the report anew (Freeze).',
      ar: 'انظر الإدراجات المذكورة وجمّد التقرير من جديد (Freeze).',
    },
    paragraph: 'DESIGN "The report cycle"',
  },
  SIGNED_ALREADY: {
    says: { en: 'You have signed this manifest already.', ar: 'وقّعت هذا البيان من قبل.' },
    remedy: { en: 'Another person signs too.', ar: 'يوقّع شخص آخر أيضا.' },
    paragraph: 'DOMAIN 9.6',
  },
  SIGNATURE_OF_ROLE_GIVEN: {
    says: {
      en: 'Somebody has signed this manifest in that role already.',
      ar: 'وقّع أحدهم هذا البيان بهذا الدور من قبل.',
    },
    remedy: {
      en: 'The editor and the ASG sign, one each.',
      ar: 'يوقّع المحرر والأمين العام المساعد، كل مرة.',
    },
    paragraph: 'DOMAIN 7',
  },
  PRESENTED_ALREADY: {
    says: {
      en: 'That the report was presented there is recorded already.',
      ar: 'سُجّل عرض التقرير هناك من قبل.',
    },
    remedy: { en: 'See /report-cycles/{year}.', ar: 'انظر دورة التقرير.' },
    onTheDesk: { en: 'Look at the year of the report.', ar: 'راجع سنة التقرير.' },
    paragraph: 'DOMAIN 5 D16',
  },
  PRESENTED_BEFORE_ISSUE: {
    says: {
      en: 'The report cannot have been presented before it was issued.',
      ar: 'لا يمكن أن يكون التقرير قد عُرض قبل صدوره.',
    },
    remedy: { en: 'Correct the day.', ar: 'صحّح اليوم.' },
    paragraph: 'DOMAIN 5 D16',
  },
  NOT_UNDER_WAY: {
    says: {
      en: 'No such round over the entries is under way.',
      ar: 'لا جولة كهذه على الإدراجات قيد التنفيذ.',
    },
    remedy: { en: 'It ended already; nothing needs to be done.', ar: 'انتهت من قبل؛ لا حاجة إلى شيء.' },
    paragraph: 'DESIGN "The report cycle"',
  },
  CYCLE_EXISTS: {
    says: { en: 'The cycle of that year is open already.', ar: 'دورة تلك السنة مفتوحة من قبل.' },
    remedy: { en: 'See /report-cycles/{year}.', ar: 'انظر دورة التقرير.' },
    onTheDesk: { en: 'Look at the year of the report.', ar: 'راجع سنة التقرير.' },
    paragraph: 'DOMAIN 6',
  },
} as const satisfies Record<string, RejectionEntry>;
