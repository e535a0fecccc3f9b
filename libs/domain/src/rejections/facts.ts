import type { RejectionEntry } from '../rejection-entry.js';

/** Of acts, cooperation, evidence and actions. */
export const FACTS_REJECTIONS = {
  ACT_UNKNOWN: {
    says: { en: 'The case has no such act.', ar: 'ليس في القضية فعل كهذا.' },
    remedy: {
      en: 'Record it first (RecordAct), or take the id from the case’s acts.',
      ar: 'سجّله أولا (RecordAct)، أو خذ المعرّف من أفعال القضية.',
    },
    onTheDesk: {
      en: 'Record it first (RecordAct), or choose one of the case’s acts.',
      ar: 'سجّله أولا (RecordAct)، أو اختر أحد أفعال القضية.',
    },
    paragraph: 'DOMAIN 6',
  },
  COOPERATION_UNKNOWN: {
    says: { en: 'The case has no such cooperation.', ar: 'ليس في القضية تعاون كهذا.' },
    remedy: {
      en: 'Record it first (RecordCooperation), or take the id from the case.',
      ar: 'سجّله أولا (RecordCooperation)، أو خذ المعرّف من القضية.',
    },
    onTheDesk: {
      en: 'Record it first (RecordCooperation), or choose what the case has.',
      ar: 'سجّله أولا (RecordCooperation)، أو اختر مما في القضية.',
    },
    paragraph: 'DOMAIN 6',
  },
  NEXUS_UNKNOWN: {
    says: { en: 'The case has no such nexus.', ar: 'ليس في القضية صلة كهذه.' },
    remedy: {
      en: 'Record it first (RecordNexus), or take the id from the case.',
      ar: 'سجّلها أولا (RecordNexus)، أو خذ المعرّف من القضية.',
    },
    onTheDesk: {
      en: 'Record it first (RecordNexus), or choose what the case has.',
      ar: 'سجّلها أولا (RecordNexus)، أو اختر مما في القضية.',
    },
    paragraph: 'DOMAIN 6',
  },
  EVIDENCE_UNKNOWN: {
    says: { en: 'The case has no such evidence.', ar: 'ليس في القضية دليل كهذا.' },
    remedy: {
      en: 'Add it first (AddEvidence), or take the id from the case’s evidence.',
      ar: 'أضفه أولا (AddEvidence)، أو خذ المعرّف من أدلة القضية.',
    },
    onTheDesk: {
      en: 'Add it first (AddEvidence), or choose from the case’s evidence.',
      ar: 'أضفه أولا (AddEvidence)، أو اختر من أدلة القضية.',
    },
    paragraph: 'DOMAIN 6',
  },
  ACTION_UNKNOWN: {
    says: { en: 'There is no such action.', ar: 'لا يوجد إجراء كهذا.' },
    remedy: {
      en: 'Take the id from the actions of the case or of the office, or leave `continues` out.',
      ar: 'خذ المعرّف من إجراءات القضية أو المكتب، أو اترك continues.',
    },
    onTheDesk: {
      en: 'Choose an action of the case or of the office, or none.',
      ar: 'اختر إجراء من إجراءات القضية أو المكتب، أو لا تختر شيئا.',
    },
    paragraph: 'DOMAIN 6',
  },
  SUPPORTS_UNKNOWN: {
    says: {
      en: 'The evidence supports something that the case does not have.',
      ar: 'الدليل يدعم شيئا ليس في القضية.',
    },
    remedy: {
      en: 'Name acts or cooperation of this case by id, or REASONED_FEAR in a preventive case.',
      ar: 'سمّ أفعالا أو تعاونا في هذه القضية بالمعرّف، أو REASONED_FEAR في قضية وقائية.',
    },
    onTheDesk: {
      en: 'Choose acts or cooperation of this case, or in a preventive case the reasoned fear.',
      ar: 'اختر أفعالا أو تعاونا في هذه القضية، أو الخوف المعلل في قضية وقائية.',
    },
    paragraph: 'DOMAIN 3.4',
  },
  EVIDENCE_SOURCE_UNCLEAR: {
    says: {
      en: 'It is not said where the evidence comes from, or it is said twice.',
      ar: 'لم يُذكر مصدر الدليل، أو ذُكر مرتين.',
    },
    remedy: {
      en: 'Give exactly one of sourceId (a person of this case), sourceCode and unDocument.',
      ar: 'أعط واحدا فقط من sourceId (شخص في هذه القضية) وsourceCode وunDocument.',
    },
    paragraph: 'DOMAIN 3.4',
  },
  END_BEFORE_BEGIN: {
    says: { en: 'The act would have ended before it began.', ar: 'يكون الفعل قد انتهى قبل أن يبدأ.' },
    remedy: { en: 'Check both days.', ar: 'تحقق من اليومين.' },
    paragraph: 'DOMAIN 6',
  },
  LEARNT_BEFORE_ACT: {
    says: {
      en: 'The office would have learnt of the act before it happened.',
      ar: 'يكون المكتب قد علم بالفعل قبل وقوعه.',
    },
    remedy: {
      en: 'Check the day of the act and the day on which the office learnt of it.',
      ar: 'تحقق من يوم الفعل ومن يوم علم المكتب به.',
    },
    paragraph: 'DOMAIN 9.9',
  },
  ACTOR_STATE_MISSING: {
    says: {
      en: 'An act of a State needs the State that did it.',
      ar: 'فعل الدولة يحتاج إلى الدولة التي ارتكبته.',
    },
    remedy: {
      en: 'Give actorState; the case has no respondent State to take it from.',
      ar: 'أعط actorState؛ فليس للقضية دولة معنية تؤخذ منها.',
    },
    paragraph: 'DOMAIN 6',
  },
  NOTHING_TO_CORRECT: {
    says: { en: 'The correction changes nothing.', ar: 'التصحيح لا يغيّر شيئا.' },
    remedy: {
      en: 'Give at least one field with another value than it has.',
      ar: 'أعط حقلا واحدا على الأقل بقيمة غير قيمته.',
    },
    paragraph: 'DOMAIN 6',
  },
  INFORMATION_NOT_NEW: {
    says: { en: 'The office knew this before the case was left.', ar: 'كان المكتب يعلم هذا قبل ترك القضية.' },
    remedy: {
      en: 'Say on which later day the new act or information reached the office.',
      ar: 'اذكر في أي يوم لاحق بلغ الفعل أو المعلومات الجديدة المكتب.',
    },
    paragraph: 'DOMAIN 6',
  },
  NEXT_STEP_BEFORE_ACTION: {
    says: { en: 'The next step would come before the action.', ar: 'الخطوة التالية تسبق الإجراء.' },
    remedy: {
      en: 'Give a nextOn on or after the day of the action.',
      ar: 'أدخل nextOn في يوم الإجراء أو بعده.',
    },
    paragraph: 'DOMAIN 6',
  },
} as const satisfies Record<string, RejectionEntry>;
