import type { RejectionEntry } from '../rejection-entry.js';

/** Of what an entry needs before it is proposed. */
export const INCLUSION_REJECTIONS = {
  PERIOD_UNKNOWN: {
    says: {
      en: 'The office has no reporting period for this year.',
      ar: 'ليس لدى المكتب فترة تقرير لهذه السنة.',
    },
    remedy: {
      en: 'Ask a supervisor to open it (OpenPeriod), or check the year.',
      ar: 'اطلب من مشرف فتحها (OpenPeriod)، أو تحقق من السنة.',
    },
    paragraph: 'DOMAIN 5 D10',
  },
  OUT_OF_PERIOD: {
    says: {
      en: 'Neither a verified act nor information about one falls in the reporting period.',
      ar: 'لا يقع في فترة التقرير فعل تم التحقق منه ولا معلومات عنه.',
    },
    remedy: {
      en: 'Propose it for another year, or record when the office learnt of the act.',
      ar: 'اقترحه لسنة أخرى، أو سجّل متى علم المكتب بالفعل.',
    },
    paragraph: 'DOMAIN 9.9',
  },
  INTAKE_IS_CLOSED: {
    says: { en: 'The intake of this report is closed.', ar: 'أُغلق الاستقبال لهذا التقرير.' },
    remedy: {
      en: 'A supervisor may admit it with a reason, or propose it for the next report.',
      ar: 'يجوز لمشرف أن يقبله مع التعليل، أو اقترحه للتقرير التالي.',
    },
    paragraph: 'DOMAIN 9.9',
  },
  ADMISSION_IS_CLOSED: {
    says: {
      en: 'The notes verbales of that report are out: nothing is admitted to it any more.',
      ar: 'أُرسلت المذكرات الشفوية لذلك التقرير: لم يعد يُقبل فيه شيء.',
    },
    remedy: { en: 'Propose the case for the next report.', ar: 'اقترح القضية للتقرير التالي.' },
    paragraph: 'DOMAIN 9.9',
  },
  PROTECTED_PERSON_MISSING: {
    says: {
      en: 'Nobody in the case is a person whom resolution 12/2 protects, nor is it about an organisation, a law or a situation.',
      ar: 'ليس في القضية شخص يحميه القرار 12/2، ولا هي عن منظمة أو قانون أو حالة.',
    },
    remedy: {
      en: 'Record the person and the victim category (AddPerson, CorrectPerson).',
      ar: 'سجّل الشخص وفئة الضحية (AddPerson, CorrectPerson).',
    },
    paragraph: 'DOMAIN 3.4',
  },
  COOPERATION_MISSING: {
    says: {
      en: 'No cooperation with the United Nations is recorded.',
      ar: 'لم يُسجل أي تعاون مع الأمم المتحدة.',
    },
    remedy: {
      en: 'Record it, attempted or perceived as well (RecordCooperation).',
      ar: 'سجّله، ولو كان محاولة أو متصوَّرا (RecordCooperation).',
    },
    paragraph: 'DOMAIN 3.4',
  },
  NO_ACT_YET: {
    says: { en: 'There is no act yet.', ar: 'لا يوجد فعل بعد.' },
    remedy: {
      en: 'Record act and nexus, correct the record type, and have the act verified first.',
      ar: 'سجّل الفعل والصلة، وصحّح نوع السجل، وليُتحقق من الفعل أولا.',
    },
    paragraph: 'DOMAIN 6',
  },
  NEXUS_MISSING: {
    says: {
      en: 'No nexus ties a verified act to cooperation.',
      ar: 'لا صلة تربط فعلا تم التحقق منه بالتعاون.',
    },
    remedy: { en: 'Record the nexus (RecordNexus).', ar: 'سجّل الصلة (RecordNexus).' },
    paragraph: 'DOMAIN 3.4',
  },
  ACT_NOT_VERIFIED: {
    says: { en: 'No act of the case is verified.', ar: 'لم يُتحقق من أي فعل في القضية.' },
    remedy: { en: 'Propose and confirm its verification first.', ar: 'اقترح التحقق منه وليُؤكَّد أولا.' },
    paragraph: 'DOMAIN 3.4',
  },
  PUBLICATION_CONSENT_MISSING: {
    says: {
      en: 'Nobody whom the case is about has consented to publication, or the consent expired.',
      ar: 'لم يوافق على النشر أحد ممن تخصهم القضية، أو انتهت صلاحية الموافقة.',
    },
    remedy: {
      en: 'Ask for PUBLISH_ANON or PUBLISH_NAMED, or reconfirm it; consent to a letter does not count here.',
      ar: 'اطلب PUBLISH_ANON أو PUBLISH_NAMED، أو أعد تأكيدها؛ الموافقة على رسالة لا تُحتسب هنا.',
    },
    paragraph: 'DOMAIN 3.4, 9.3',
  },
} as const satisfies Record<string, RejectionEntry>;
