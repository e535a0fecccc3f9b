import type { RejectionEntry } from '../rejection-entry.js';

/** Of decisions by two people, holds, closure, merge and split. */
export const ENDINGS_REJECTIONS = {
  DECLINE_NOT_PROPOSED: {
    says: { en: 'Nobody has proposed to decline the case.', ar: 'لم يقترح أحد عدم متابعة القضية.' },
    remedy: {
      en: 'Propose it first, with its reason (ProposeDecline).',
      ar: 'اقترحه أولا مع تعليله (ProposeDecline).',
    },
    paragraph: 'DOMAIN 6',
  },
  CLOSURE_NOT_PROPOSED: {
    says: { en: 'Nobody has proposed to close the case.', ar: 'لم يقترح أحد إغلاق القضية.' },
    remedy: {
      en: 'Propose it first, with its reason (ProposeClosure).',
      ar: 'اقترحه أولا مع تعليله (ProposeClosure).',
    },
    paragraph: 'DOMAIN 6',
  },
  COUNTERSIGNER_IS_PROPOSER: {
    says: { en: 'Whoever proposed it does not countersign it.', ar: 'من اقترح الأمر لا يوقّع عليه ثانيا.' },
    remedy: { en: 'Ask another supervisor.', ar: 'اطلب من مشرف آخر.' },
    paragraph: 'DOMAIN 6',
  },
  LETTER_OPEN: {
    says: {
      en: 'A letter is open: drafted and not sent, or its reply is awaited.',
      ar: 'رسالة مفتوحة: صيغت ولم تُرسل، أو يُنتظر الرد عليها.',
    },
    remedy: {
      en: 'Cancel the draft (CancelDraft), or wait for the reply or the end of its term.',
      ar: 'ألغ المسودة (CancelDraft)، أو انتظر الرد أو نهاية مهلته.',
    },
    paragraph: 'DOMAIN 6',
  },
  REVIEW_NOT_RECENT: {
    says: { en: 'The last review is not less than 30 days old.', ar: 'مضى على آخر مراجعة 30 يوما أو أكثر.' },
    remedy: {
      en: 'Look at the case again first (RecordReview).',
      ar: 'انظر في القضية من جديد أولا (RecordReview).',
    },
    paragraph: 'DOMAIN 6',
  },
  COMMUNICATION_POSSIBLE: {
    says: {
      en: 'The case can still be communicated: consent and risk allow a letter.',
      ar: 'ما زالت مخاطبة الدولة ممكنة: الموافقة والخطر يسمحان برسالة.',
    },
    remedy: {
      en: 'Draft a letter (DraftCommunication), or link one that was sent (LinkCommunication).',
      ar: 'صغ رسالة (DraftCommunication)، أو اربط رسالة أُرسلت (LinkCommunication).',
    },
    paragraph: 'DOMAIN 6',
  },
  NOT_ON_HOLD: {
    says: { en: 'The case is not on hold.', ar: 'القضية ليست معلّقة.' },
    remedy: { en: 'Nothing is to be done.', ar: 'لا شيء يلزم فعله.' },
    paragraph: 'DOMAIN 6',
  },
  NOBODY_LEFT: {
    says: {
      en: 'Nobody whom the case is about is left with a usable consent.',
      ar: 'لم تبق موافقة يُعتدّ بها لأحد ممن تخصهم القضية.',
    },
    remedy: {
      en: 'Ask again and record the answer first (RecordConsent), or decline or close the case.',
      ar: 'اسأل من جديد وسجّل الجواب أولا (RecordConsent)، أو لا تتابع القضية، أو أغلقها.',
    },
    paragraph: 'DOMAIN 6',
  },
  RISK_STILL_EXTREME: {
    says: { en: 'The risk was last assessed as extreme.', ar: 'قُدّر الخطر آخر مرة بأنه بالغ.' },
    remedy: {
      en: 'Ask the protection adviser to assess it anew first (AssessRisk).',
      ar: 'اطلب من مستشار الحماية تقييمه من جديد أولا (AssessRisk).',
    },
    paragraph: 'DOMAIN 6',
  },
  ENTRY_ON_ITS_WAY: {
    says: { en: 'An entry of the case is on its way into a report.', ar: 'للقضية مدخل في طريقه إلى تقرير.' },
    remedy: {
      en: 'Wait until the report is published, or leave the entry out first, with a reason (ExcludeEntry).',
      ar: 'انتظر نشر التقرير، أو استبعد المدخل أولا مع ذكر السبب (ExcludeEntry).',
    },
    paragraph: 'DOMAIN 3.6, 9.4',
  },
  MERGE_UNDER_WAY: {
    says: { en: 'The case is being merged into another.', ar: 'القضية قيد الدمج في أخرى.' },
    remedy: {
      en: 'Wait until the other case has taken it in or refused it.',
      ar: 'انتظر حتى تضمها القضية الأخرى أو ترفضها.',
    },
    paragraph: 'DOMAIN 6',
  },
  MERGE_NOT_REQUESTED: {
    says: { en: 'No merge with that case was asked for.', ar: 'لم يُطلب دمج مع تلك القضية.' },
    remedy: { en: 'Nothing is to be done.', ar: 'لا شيء يلزم فعله.' },
    paragraph: 'DOMAIN 6',
  },
  MERGE_WITH_ITSELF: {
    says: { en: 'A case is not merged into itself.', ar: 'لا تُدمج القضية في نفسها.' },
    remedy: { en: 'Give the reference of the other case.', ar: 'أعط مرجع القضية الأخرى.' },
    paragraph: 'DOMAIN 6',
  },
  MERGE_WITHOUT_RIGHTS: {
    says: {
      en: 'Whoever asked for the merge has no rights on the case that was to take the other in.',
      ar: 'ليس لمن طلب الدمج حقوق على القضية التي كانت ستضم الأخرى.',
    },
    remedy: {
      en: 'A supervisor with rights on both cases asks for it (RequestMerge).',
      ar: 'يطلبه مشرف له حقوق على القضيتين (RequestMerge).',
    },
    paragraph: 'DOMAIN 6',
  },
  RESPONDENTS_DIFFER: {
    says: {
      en: 'The cases are about different States: a consent to write to one does not hold for the other.',
      ar: 'القضيتان تخصان دولتين مختلفتين: الموافقة على مخاطبة إحداهما لا تسري على الأخرى.',
    },
    remedy: {
      en: 'Correct the respondent first where it is wrong (CorrectFact).',
      ar: 'صحّح الدولة المعنية أولا إن كانت خاطئة (CorrectFact).',
    },
    paragraph: 'DOMAIN 9.3',
  },
  SPLIT_LEAVES_NOTHING: {
    says: {
      en: 'No act would remain in the case, or none of those that it was verified for.',
      ar: 'لن يبقى في القضية فعل، أو لن يبقى أي مما تم التحقق منه.',
    },
    remedy: {
      en: 'Leave at least one of them, or keep the case as it is.',
      ar: 'اترك واحدا منها على الأقل، أو أبق القضية كما هي.',
    },
    paragraph: 'DOMAIN 6',
  },
  SPLIT_NOT_KNOWN: {
    says: {
      en: 'No split of this case is waiting for its new case.',
      ar: 'لا ينتظر أي فصل في هذه القضية قضيته الجديدة.',
    },
    remedy: { en: 'Nothing is to be done.', ar: 'لا شيء يلزم فعله.' },
    paragraph: 'DOMAIN 6',
  },
} as const satisfies Record<string, RejectionEntry>;
