import type { RejectionEntry } from '../rejection-entry.js';

/** Of the office’s people: their access, posts and conflicts. */
export const COLLEAGUE_REJECTIONS = {
  COLLEAGUE_UNKNOWN: {
    says: { en: 'Nobody works in the office under that id.', ar: 'لا أحد يعمل في المكتب بهذا المعرّف.' },
    remedy: {
      en: 'Take an id from /office, or enrol the colleague first (EnrolColleague).',
      ar: 'خذ معرّفا من ‎/office، أو سجّل الزميل أولا (EnrolColleague).',
    },
    onTheDesk: {
      en: 'Choose a colleague of the office, or enrol the colleague first (EnrolColleague).',
      ar: 'اختر زميلا من المكتب، أو سجّل الزميل أولا (EnrolColleague).',
    },
    paragraph: 'DOMAIN 7',
  },
  COLLEAGUE_EXISTS: {
    says: { en: 'That id or account is already enrolled.', ar: 'هذا المعرّف أو الحساب مسجل من قبل.' },
    remedy: {
      en: 'Change the roles of whoever has it (AssignRoles), or give another.',
      ar: 'غيّر أدوار صاحبه (AssignRoles)، أو أعط غيره.',
    },
    paragraph: 'DOMAIN 7',
  },
  ACCESS_IS_ONES_OWN: {
    says: { en: 'Nobody changes their own access.', ar: 'لا أحد يغيّر صلاحيات نفسه.' },
    remedy: { en: 'Ask another system administrator.', ar: 'اطلب من مدير نظام آخر.' },
    paragraph: 'DOMAIN 7',
  },
  SYSADMIN_HAS_OTHER_ROLE: {
    says: {
      en: 'Whoever administers the system has no role in casework.',
      ar: 'من يدير النظام ليس له دور في القضايا.',
    },
    remedy: { en: 'Give SYSADMIN alone, or leave it out.', ar: 'أعط SYSADMIN وحده، أو اتركه.' },
    paragraph: 'DOMAIN 7',
  },
  INSTALLATION_IS_DONE: {
    says: {
      en: 'The installation enrols the first colleague only.',
      ar: 'لا يسجل التثبيت إلا الزميل الأول.',
    },
    remedy: { en: 'A system administrator enrols the others.', ar: 'يسجل مدير النظام سائر الزملاء.' },
    paragraph: 'DOMAIN 7',
  },
  FIRST_IS_NO_SYSADMIN: {
    says: {
      en: 'The first colleague must administer the system, or nobody could be enrolled after.',
      ar: 'يجب أن يدير الزميل الأول النظام، وإلا تعذر تسجيل أحد بعده.',
    },
    remedy: { en: 'Enrol a SYSADMIN first.', ar: 'سجّل SYSADMIN أولا.' },
    paragraph: 'DOMAIN 7',
  },
  POST_OF_UNIT: {
    says: {
      en: 'A head is the head of one unit; the other post belongs to no unit.',
      ar: 'الرئيس رئيس وحدة واحدة؛ والمنصب الآخر لا يتبع وحدة.',
    },
    remedy: {
      en: 'Give the unit with HEAD_OF_UNIT, and leave it out otherwise.',
      ar: 'أعط الوحدة مع HEAD_OF_UNIT، واتركها فيما عدا ذلك.',
    },
    paragraph: 'DOMAIN 7',
  },
  HOLDER_WITHOUT_ROLE: {
    says: {
      en: 'The holder does not hold the role that goes with the post.',
      ar: 'هذا الزميل لا يشغل الدور الذي يتطلبه المنصب.',
    },
    remedy: {
      en: 'Name a supervisor as head of unit, and the ASG as ASG.',
      ar: 'سمّ زميلا يشغله، أو ليُعطَ الدور أولا (AssignRoles).',
    },
    paragraph: 'DOMAIN 7',
  },
  CONFLICT_OF_ANOTHER: {
    says: {
      en: 'A conflict is declared by oneself or by a supervisor.',
      ar: 'يعلن تضارب المصالح صاحبه أو مشرف.',
    },
    remedy: { en: 'Leave colleagueId out, or ask a supervisor.', ar: 'اترك colleagueId، أو اطلب من مشرف.' },
    paragraph: 'DOMAIN 9.20',
  },
  CONFLICT_NOT_DECLARED: {
    says: {
      en: 'That colleague has no declared conflict with this State.',
      ar: 'لم يُعلن لذلك الزميل تضارب مصالح مع هذه الدولة.',
    },
    remedy: { en: 'See /office for the conflicts declared.', ar: 'انظر ‎/office لمعرفة ما أُعلن.' },
    onTheDesk: {
      en: 'The office page shows the conflicts declared.',
      ar: 'تعرض صفحة المكتب ما أُعلن من تضارب المصالح.',
    },
    paragraph: 'DOMAIN 9.20',
  },
  CONFLICT_IS_ONES_OWN: {
    says: { en: 'Nobody lifts their own conflict.', ar: 'لا أحد يرفع تضارب مصالحه.' },
    remedy: { en: 'Ask another supervisor.', ar: 'اطلب من مشرف آخر.' },
    paragraph: 'DOMAIN 9.20',
  },
  LANGUAGE_OF_ANOTHER: {
    says: { en: 'This would set the language of somebody else.', ar: 'يحدد هذا لغة شخص آخر.' },
    remedy: {
      en: 'Leave colleagueId out for your own, or ask the system administrator.',
      ar: 'اترك colleagueId لتحديد لغتك، أو اطلب ذلك من مدير النظام.',
    },
    paragraph: 'DOMAIN 7',
  },
} as const satisfies Record<string, RejectionEntry>;
