import type { RejectionEntry } from '../rejection-entry.js';

/** Of scope and verification. */
export const VERIFICATION_REJECTIONS = {
  ACT_MISSING: {
    says: { en: 'No act of intimidation or reprisal is given.', ar: 'لم يُذكر أي فعل ترهيب أو انتقام.' },
    remedy: {
      en: 'Record it (RecordAct); where there is only a reasoned fear, the record type is PREVENTIVE.',
      ar: 'سجّله (RecordAct)؛ وحيث لا يوجد إلا خوف مبرر يكون نوع السجل PREVENTIVE.',
    },
    paragraph: 'DOMAIN 3.4',
  },
  NEXUS_NOT_ALLEGED: {
    says: {
      en: 'Nobody alleges that the act has to do with cooperation with the United Nations.',
      ar: 'لا أحد يدّعي أن للفعل صلة بالتعاون مع الأمم المتحدة.',
    },
    remedy: {
      en: 'Record what is alleged, and by what signs (RecordNexus).',
      ar: 'سجّل ما يُدّعى وما يدل عليه (RecordNexus).',
    },
    paragraph: 'DOMAIN 3.4',
  },
  REASONED_FEAR_MISSING: {
    says: {
      en: 'A preventive case rests on a reasoned fear, and none is given.',
      ar: 'القضية الوقائية تقوم على خوف مبرر، ولم يُذكر.',
    },
    remedy: { en: 'Say in reasonedFear what is feared and why.', ar: 'بيّن في reasonedFear ما يُخشى ولماذا.' },
    paragraph: 'DOMAIN 6',
  },
  ACT_ALREADY_VERIFIED: {
    says: { en: 'All of these acts are verified already.', ar: 'تم التحقق من جميع هذه الأفعال.' },
    remedy: { en: 'Name an act that is not.', ar: 'سمّ فعلا لم يُتحقق منه.' },
    paragraph: 'DOMAIN 6',
  },
  VERIFICATION_NOT_PROPOSED: {
    says: { en: 'Nobody has proposed a verification.', ar: 'لم يقترح أحد تحققا.' },
    remedy: {
      en: 'Propose it first, with acts and evidence (ProposeVerification).',
      ar: 'اقترحه أولا مع الأفعال والأدلة (ProposeVerification).',
    },
    paragraph: 'DOMAIN 6',
  },
  VERIFIER_IS_AUTHOR: {
    says: {
      en: 'Whoever proposed the verification, or added evidence that it rests on, does not confirm it.',
      ar: 'من اقترح التحقق أو أضاف دليلا يقوم عليه لا يؤكده.',
    },
    remedy: {
      en: 'Ask another verifier; a supervisor assigns one (AssignCase).',
      ar: 'اطلب من متحقق آخر؛ يسنده مشرف (AssignCase).',
    },
    paragraph: 'DOMAIN 9.6',
  },
  STANDARD_NOT_MET: {
    says: {
      en: 'An act does not rest on two independent sources that were assessed as reliable.',
      ar: 'فعل لا يقوم على مصدرين مستقلين قُدّرا موثوقين.',
    },
    remedy: {
      en: 'Add and assess more evidence; one first-hand source suffices where two persons confirm an override with its reason.',
      ar: 'أضف أدلة وقدّرها؛ يكفي مصدر مباشر واحد إذا أكد شخصان استثناء مع تعليله.',
    },
    paragraph: 'DOMAIN 3.4',
  },
  FIRST_HAND_SOURCE_MISSING: {
    says: {
      en: 'Not every act has a first-hand source that was assessed as reliable.',
      ar: 'ليس لكل فعل مصدر مباشر قُدّر موثوقا.',
    },
    remedy: {
      en: 'Add or assess one; an override rests on it.',
      ar: 'أضف مصدرا أو قدّره؛ فالاستثناء يقوم عليه.',
    },
    paragraph: 'DOMAIN 3.4',
  },
  OVERRIDE_NOT_PROPOSED: {
    says: {
      en: 'Nobody has proposed an override, or it is confirmed already.',
      ar: 'لم يقترح أحد استثناء، أو أُكد من قبل.',
    },
    remedy: {
      en: 'Propose it first, with its reason (ProposeOverride).',
      ar: 'اقترحه أولا مع تعليله (ProposeOverride).',
    },
    paragraph: 'DOMAIN 3.4',
  },
  OVERRIDE_NOT_NEEDED: {
    says: {
      en: 'Every act has two independent reliable sources: no override is needed.',
      ar: 'لكل فعل مصدران مستقلان موثوقان: لا حاجة إلى استثناء.',
    },
    remedy: {
      en: 'Have the verification confirmed (ConfirmVerification).',
      ar: 'ليُؤكَّد التحقق (ConfirmVerification).',
    },
    paragraph: 'DOMAIN 3.4',
  },
} as const satisfies Record<string, RejectionEntry>;
