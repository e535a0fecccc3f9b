import type { RejectionEntry } from '../rejection-entry.js';

/** Of what a text that leaves the house may say of whom. */
export const OUTGOING_REJECTIONS = {
  PERSON_SHOWN_TWICE: {
    says: { en: 'A person is shown in two ways.', ar: 'يظهر شخص بطريقتين.' },
    remedy: {
      en: 'Name each person once: either named or mentioned.',
      ar: 'اذكر كل شخص مرة واحدة: إما بالاسم وإما دونه.',
    },
    paragraph: 'DOMAIN 3.5',
  },
  SOURCE_IN_OUTGOING: {
    says: { en: 'A source appears in a text that may leave.', ar: 'يظهر مصدر في نص قد يخرج.' },
    remedy: {
      en: 'Leave the source out: sources never appear in any outgoing document.',
      ar: 'احذف المصدر: لا تظهر المصادر أبدا في أي وثيقة صادرة.',
    },
    paragraph: 'DOMAIN 9.5',
  },
  NAME_SPELLED_OUT: {
    says: { en: 'The text spells out a name.', ar: 'النص يكتب اسما صراحة.' },
    remedy: {
      en: 'Refer to the person by reference, such as {P1}: names are rendered for each audience.',
      ar: 'أشر إلى الشخص بإشارة مثل {P1}: تُكتب الأسماء لكل جهة على حدة.',
    },
    paragraph: 'DOMAIN 3.5',
  },
  TEXT_MENTIONS_OTHERS: {
    says: {
      en: 'The text refers to a person whom it is not said to show.',
      ar: 'يشير النص إلى شخص لم يُذكر أنه سيظهر.',
    },
    remedy: {
      en: 'Add the person to those named or mentioned, or take the reference out.',
      ar: 'أضف الشخص إلى من يُسمَّون أو يُذكرون، أو احذف الإشارة.',
    },
    paragraph: 'DOMAIN 3.5',
  },
  TRANSMIT_NAMED_MISSING: {
    says: {
      en: 'Somebody named has not consented to be named to this addressee.',
      ar: 'أحد المذكورين بالاسم لم يوافق على تسميته لهذا المرسل إليه.',
    },
    remedy: {
      en: 'Ask for TRANSMIT_NAMED, or mention the person without naming; publication consent does not count here.',
      ar: 'اطلب TRANSMIT_NAMED، أو اذكر الشخص دون اسمه؛ الموافقة على النشر لا تُحتسب هنا.',
    },
    paragraph: 'DOMAIN 9.1, 9.3',
  },
  TRANSMIT_ANON_MISSING: {
    says: {
      en: 'Somebody mentioned has not consented to be mentioned to this addressee.',
      ar: 'أحد المذكورين لم يوافق على ذكره لهذا المرسل إليه.',
    },
    remedy: {
      en: 'Ask for TRANSMIT_ANON, or leave the person out altogether.',
      ar: 'اطلب TRANSMIT_ANON، أو احذف ذكر الشخص كليا.',
    },
    paragraph: 'DOMAIN 9.1',
  },
  PRESS_CONSENT_MISSING: {
    says: {
      en: 'Somebody shown has not consented to a press release.',
      ar: 'أحد الظاهرين لم يوافق على بيان صحفي.',
    },
    remedy: {
      en: 'Ask for PRESS, or leave the person out altogether.',
      ar: 'اطلب PRESS، أو احذف ذكر الشخص كليا.',
    },
    paragraph: 'DOMAIN 9.3',
  },
  RISK_NOT_VALID: {
    says: {
      en: 'There is no valid risk assessment: none was made, it expired, or an incident voided it.',
      ar: 'لا يوجد تقييم سار للخطر: لم يُجرَ، أو انتهت صلاحيته، أو أبطله حادث.',
    },
    remedy: {
      en: 'Ask the protection adviser to assess the risk (AssessRisk).',
      ar: 'اطلب من مستشار الحماية تقييم الخطر (AssessRisk).',
    },
    paragraph: 'DOMAIN 5 D3',
  },
  NAMING_NOT_PERMITTED: {
    says: {
      en: 'Somebody is shown more openly than consent and risk permit.',
      ar: 'يظهر أحدهم بصراحة تتجاوز ما تسمح به الموافقة والخطر.',
    },
    remedy: {
      en: 'Show the person anonymously or in an aggregate of two or more, ask the protection adviser, or leave the person out.',
      ar: 'أظهر الشخص دون اسمه أو ضمن مجموعة من اثنين أو أكثر، أو اسأل مستشار الحماية، أو احذف ذكره.',
    },
    paragraph: 'DOMAIN 3.5',
  },
  AGGREGATE_OF_ONE: {
    says: { en: 'An aggregate needs two persons.', ar: 'المجموعة تحتاج إلى شخصين.' },
    remedy: {
      en: 'Show a second person in the aggregate, or leave this one out.',
      ar: 'أظهر شخصا ثانيا ضمن المجموعة، أو احذف ذكر هذا الشخص.',
    },
    paragraph: 'DOMAIN 3.5',
  },
  AGGREGATE_APART: {
    says: {
      en: 'Somebody who appears in an aggregate only stands alone in the text.',
      ar: 'شخص لا يظهر إلا ضمن مجموعة يقف وحده في النص.',
    },
    remedy: {
      en: 'Write those of an aggregate next to each other each time: {P1}, {P2} and {P3}.',
      ar: 'اكتب أفراد المجموعة متجاورين كل مرة: {P1} و{P2} و{P3}.',
    },
    paragraph: 'DOMAIN 3.5',
  },
  REIDENTIFIABLE: {
    says: {
      en: 'An anonymous entry gives a place together with an exact date.',
      ar: 'إدراج دون اسم يذكر مكانا مع تاريخ محدد.',
    },
    remedy: {
      en: 'Generalise place or date: a region, a month.',
      ar: 'عمّم المكان أو التاريخ: منطقة أو شهر.',
    },
    paragraph: 'DOMAIN 9.15',
  },
  CLUES_NOT_CONSIDERED: {
    says: {
      en: 'The texts hold clues to an anonymous person that the signed checklist does not list.',
      ar: 'في النصوص قرائن تدل على شخص غير مسمى ولا تذكرها القائمة الموقعة.',
    },
    remedy: {
      en: 'Generalise the text, or weigh each clue and sign the checklist with its code.',
      ar: 'عمّم النص، أو زِن كل قرينة ووقّع القائمة برمزها.',
    },
    paragraph: 'DOMAIN 3.5',
  },
  CHECKLIST_NEEDS_TWO: {
    says: {
      en: 'At high risk two persons sign the re-identification checklist.',
      ar: 'عند الخطر المرتفع يوقّع شخصان قائمة فحص التعرف على الهوية.',
    },
    remedy: {
      en: 'Have the text’s author sign it too (ReviseEntryText or ReviseDraft with a checklist).',
      ar: 'ليوقّعها كاتب النص أيضا (ReviseEntryText أو ReviseDraft مع القائمة).',
    },
    paragraph: 'DOMAIN 3.5',
  },
  CHECKLIST_VOID: {
    says: {
      en: 'The level of risk is another one than when the re-identification checklist was signed.',
      ar: 'مستوى الخطر غير ما كان عليه حين وُقّعت قائمة فحص التعرف على الهوية.',
    },
    remedy: {
      en: 'Revise the letter for that level (ReviseDraft), and have it cleared again.',
      ar: 'عدّل الرسالة بحسب هذا المستوى (ReviseDraft) وليُعَد اعتمادها.',
    },
    paragraph: 'DOMAIN 3.5',
  },
  NOTHING_MAY_BE_SAID: {
    says: {
      en: 'Every sentence of the text speaks of somebody who may not appear before this audience.',
      ar: 'كل جملة في النص تتحدث عن شخص لا يجوز أن يظهر لهذه الجهة.',
    },
    remedy: {
      en: 'Write a text without them, or ask them and the protection adviser first.',
      ar: 'اكتب نصا لا يذكره، أو اسأله واسأل مستشار الحماية أولا.',
    },
    paragraph: 'DOMAIN 3.5',
  },
  TEXT_COUNTS_OMITTED: {
    says: {
      en: 'The text counts persons, and one of them may not appear before this audience.',
      ar: 'النص يعدّ أشخاصا لا يجوز أن يظهر أحدهم لهذه الجهة.',
    },
    remedy: {
      en: 'Take the number or the words for others out of the text.',
      ar: 'احذف العدد أو ما يدل على وجود آخرين من النص.',
    },
    paragraph: 'DOMAIN 3.5',
  },
  STRICTER_CONSENT_APPLIES: {
    says: {
      en: 'For somebody in these entries a stricter consent applies.',
      ar: 'تسري على شخص في هذه الإدراجات موافقة أضيق.',
    },
    remedy: {
      en: 'Revise the texts so that the person does not appear, or leave the entries out.',
      ar: 'نقّح النصوص بحيث لا يظهر الشخص، أو استبعد الإدراجات.',
    },
    paragraph: 'DOMAIN 3.5',
  },
} as const satisfies Record<string, RejectionEntry>;
