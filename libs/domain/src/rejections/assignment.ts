import type { RejectionEntry } from '../rejection-entry.js';

/** Of who works on a case. */
export const ASSIGNMENT_REJECTIONS = {
  ASSIGNEE_LACKS_ROLE: {
    says: {
      en: 'This colleague does not hold that role in the office.',
      ar: 'هذا الزميل لا يشغل ذلك الدور في المكتب.',
    },
    remedy: {
      en: 'Choose somebody who does, or have the role given first (AssignRoles).',
      ar: 'اختر من يشغله، أو ليُعطَ الدور أولا (AssignRoles).',
    },
    paragraph: 'DOMAIN 7',
  },
  ASSIGNEE_IN_CONFLICT: {
    says: {
      en: 'This colleague may not act in this case.',
      ar: 'لا يجوز لهذا الزميل أن يعمل في هذه القضية.',
    },
    remedy: { en: 'Choose somebody else.', ar: 'اختر شخصا آخر.' },
    paragraph: 'DOMAIN 9.20',
  },
  UNIT_WITHOUT_SUPERVISOR: {
    says: { en: 'This unit has no supervisor.', ar: 'ليس لهذه الوحدة مشرف.' },
    remedy: { en: 'Choose a unit that has one.', ar: 'اختر وحدة لها مشرف.' },
    paragraph: 'DOMAIN 7',
  },
  NOT_ITS_OFFICER: {
    says: { en: 'You are not the officer of this case.', ar: 'لست موظف هذه القضية.' },
    remedy: {
      en: 'Its officer hands it over, or a supervisor assigns it (AssignCase).',
      ar: 'يسلّمها موظفها، أو يسندها مشرف (AssignCase).',
    },
    paragraph: 'DOMAIN 7',
  },
  HAND_OVER_OPEN: {
    says: { en: 'The case is already offered to somebody.', ar: 'القضية معروضة على شخص من قبل.' },
    remedy: {
      en: 'Wait for the answer, or ask a supervisor to assign it (AssignCase).',
      ar: 'انتظر الجواب، أو اطلب من مشرف إسنادها (AssignCase).',
    },
    paragraph: 'DOMAIN 6',
  },
  NO_HAND_OVER_TO_YOU: {
    says: { en: 'The case was not handed over to you.', ar: 'لم تُسلَّم القضية إليك.' },
    remedy: { en: 'Ask its officer to hand it over (HandOver).', ar: 'اطلب من موظفها تسليمها (HandOver).' },
    paragraph: 'DOMAIN 6',
  },
  HAND_OVER_TO_ITS_OFFICER: {
    says: { en: 'The case is already with this officer.', ar: 'القضية عند هذا الموظف من قبل.' },
    remedy: { en: 'Choose another officer.', ar: 'اختر موظفا آخر.' },
    paragraph: 'DOMAIN 6',
  },
} as const satisfies Record<string, RejectionEntry>;
