import type { RejectionEntry } from '../rejection-entry.js';

/** Of a case’s persons, their consents, the risk, and its source. */
export const PEOPLE_REJECTIONS = {
  PERSON_UNKNOWN: {
    says: { en: 'No such person stands in this case.', ar: 'لا يوجد شخص كهذا في القضية.' },
    remedy: {
      en: 'Add the person first (AddPerson), or correct the reference.',
      ar: 'أضف الشخص أولا (AddPerson)، أو صحّح الإشارة.',
    },
    paragraph: 'DOMAIN 6',
  },
  PERSON_ALREADY_IN_CASE: {
    says: { en: 'This person stands in the case already.', ar: 'هذا الشخص موجود في القضية من قبل.' },
    remedy: {
      en: 'Correct the person (CorrectPerson) instead of adding them again.',
      ar: 'صحّح بياناته (CorrectPerson) بدلا من إضافته من جديد.',
    },
    paragraph: 'DOMAIN 6',
  },
  PERSON_ERASED: {
    says: { en: 'What was known of this person was erased.', ar: 'مُحي ما كان معروفا عن هذا الشخص.' },
    remedy: {
      en: 'Nothing brings it back; add the person anew if they ask for it.',
      ar: 'لا شيء يعيده؛ أضف الشخص من جديد إذا طلب ذلك.',
    },
    paragraph: 'DOMAIN 9.18',
  },
  CHILD_NOT_REPRESENTED: {
    says: { en: 'A child does not answer alone.', ar: 'الطفل لا يجيب وحده.' },
    remedy: {
      en: 'Say who answers: a guardian or, where they are gone, relatives.',
      ar: 'اذكر من يجيب: وصي، أو أقارب إن لم يوجد وصي.',
    },
    paragraph: 'DOMAIN 3.5',
  },
  GIVER_ANSWERS_FOR_NOBODY: {
    says: { en: 'This person may not answer here.', ar: 'لا يحق لهذا الشخص أن يجيب هنا.' },
    remedy: {
      en: 'The person answers; only for a child, or for one who cannot answer, do guardians or relatives named with CorrectPerson.',
      ar: 'يجيب الشخص نفسه؛ ولا يجيب الأوصياء أو الأقارب المذكورون في CorrectPerson إلا عن طفل أو عمن لا يستطيع الجواب.',
    },
    paragraph: 'DOMAIN 3.5',
  },
  RISK_NOT_EXPLAINED: {
    says: { en: 'Consent was given before the risk was explained.', ar: 'أُعطيت الموافقة قبل شرح الخطر.' },
    remedy: {
      en: 'Explain the security risk, and that the UN cannot promise protection; then ask again.',
      ar: 'اشرح الخطر الأمني، وأن الأمم المتحدة لا تستطيع أن تعد بالحماية؛ ثم اسأل من جديد.',
    },
    paragraph: 'DOMAIN 3.3',
  },
  DATE_BEFORE_GIVEN: {
    says: {
      en: 'The date lies before the day on which the consent was given.',
      ar: 'التاريخ يسبق يوم إعطاء الموافقة.',
    },
    remedy: { en: 'Correct the date.', ar: 'صحّح التاريخ.' },
    paragraph: 'DOMAIN 9',
  },
  ANSWERED_TWICE: {
    says: { en: 'The same question has two answers.', ar: 'للسؤال الواحد جوابان.' },
    remedy: {
      en: 'Give one answer for each scope and addressee.',
      ar: 'أعط جوابا واحدا لكل نطاق ومرسل إليه.',
    },
    paragraph: 'DOMAIN 8',
  },
  ADDRESSEE_WITHOUT_TRANSMISSION: {
    says: { en: 'Only a letter to a State has an addressee.', ar: 'الرسالة إلى دولة وحدها لها مرسل إليه.' },
    remedy: {
      en: 'Leave the addressee out, or choose a TRANSMIT scope.',
      ar: 'اترك المرسل إليه، أو اختر نطاق TRANSMIT.',
    },
    paragraph: 'DOMAIN 3.5',
  },
  CONSENT_NOT_GIVEN: {
    says: {
      en: 'There is no consent of this kind to reconfirm.',
      ar: 'لا توجد موافقة من هذا النوع لإعادة تأكيدها.',
    },
    remedy: { en: 'Record the consent first (RecordConsent).', ar: 'سجّل الموافقة أولا (RecordConsent).' },
    paragraph: 'DOMAIN 5',
  },
  INTERNAL_CONSENT_MISSING: {
    says: {
      en: 'INTERNAL consent missing: no victim, nor family for them, has agreed that the office looks into it.',
      ar: 'الموافقة INTERNAL غير موجودة: لم يوافق ضحية، ولا أسرة عنه، على أن ينظر المكتب في الأمر.',
    },
    remedy: {
      en: 'Ask the source (RecordAction CONTACT_WITH_SOURCE) and record the answer (RecordConsent).',
      ar: 'اسأل المصدر (RecordAction CONTACT_WITH_SOURCE) وسجّل الجواب (RecordConsent).',
    },
    paragraph: 'DOMAIN 6',
  },
  NO_SAFE_CHANNEL: {
    says: { en: 'There is no safe channel to the source.', ar: 'لا توجد قناة آمنة إلى المصدر.' },
    remedy: { en: 'Do not answer; find a safe channel first.', ar: 'لا تجب؛ ابحث أولا عن قناة آمنة.' },
    paragraph: 'DOMAIN 5',
  },
  SOURCE_ALREADY_ACKNOWLEDGED: {
    says: { en: 'The source has been told already.', ar: 'أُبلغ المصدر من قبل.' },
    remedy: { en: 'Record further contact with RecordAction.', ar: 'سجّل أي اتصال آخر بواسطة RecordAction.' },
    paragraph: 'DOMAIN 5',
  },
  TELLING_WITHOUT_CONTACT: {
    says: {
      en: 'Only contact with the source tells the source the outcome.',
      ar: 'الاتصال بالمصدر وحده يبلغه بالنتيجة.',
    },
    remedy: {
      en: 'Choose CONTACT_WITH_SOURCE, or leave tellsOutcome out.',
      ar: 'اختر CONTACT_WITH_SOURCE، أو اترك tellsOutcome.',
    },
    paragraph: 'DOMAIN 5 D17',
  },
  DATE_AFTER_ANSWER: {
    says: {
      en: 'The letter would have been sent after it was answered, or after its reply was due.',
      ar: 'تكون الرسالة قد أُرسلت بعد الرد عليها أو بعد حلول أجل الرد.',
    },
    remedy: {
      en: 'Check the day against acknowledgement, replies and the date set for the reply.',
      ar: 'قارن اليوم بالإقرار والردود والتاريخ المحدد للرد.',
    },
    paragraph: 'DOMAIN 9.10',
  },
  ALIAS_UNKNOWN: {
    says: {
      en: 'The text refers in braces to nobody of this case.',
      ar: 'يشير النص بين قوسين إلى من ليس في القضية.',
    },
    remedy: {
      en: 'Write {P1} for a person of this case by their alias, and braces for nothing else.',
      ar: 'اكتب {P1} لشخص في هذه القضية بإشارته، ولا تستعمل الأقواس لغير ذلك.',
    },
    paragraph: 'DOMAIN 3.5',
  },
} as const satisfies Record<string, RejectionEntry>;
