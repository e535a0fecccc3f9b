import type { Labels } from '../../vocabulary/label.js';

/** Why a date is that date: each rule of DOMAIN 5 in one sentence, shown beside the term. */
export const TERM_RULES: Readonly<Record<string, Labels>> = {
  D1: {
    en: 'A source with a safe channel is told within so many working days that the submission arrived.',
    ar: 'يُبلَّغ المصدر الذي لديه قناة آمنة بوصول ما قدّمه في غضون عدد محدد من أيام العمل.',
  },
  D2: {
    en: 'A threat to life or liberty is looked at within so many elapsed hours, weekend or not.',
    ar: 'يُنظر في أي تهديد للحياة أو الحرية في غضون عدد محدد من الساعات، حتى في عطلة نهاية الأسبوع.',
  },
  D3: {
    en: 'A risk assessment is valid for so many days, or until a new incident.',
    ar: 'يسري تقييم الخطر عددا محددا من الأيام، أو إلى أن يقع حادث جديد.',
  },
  D4: {
    en: 'Consent to publish is reconfirmed before the report is locked, and no older than so many days.',
    ar: 'يُعاد تأكيد الموافقة على النشر قبل إقفال التقرير، ولا يتجاوز عمرها عددا محددا من الأيام.',
  },
  D5: {
    en: 'The reply to an allegation letter or other letter is due so many days after it was sent.',
    ar: 'يحل أجل الرد على رسالة الادعاء أو الرسالة الأخرى بعد عدد محدد من الأيام من إرسالها.',
  },
  D6: {
    en: 'The reply to an urgent appeal is due so many days after it was sent.',
    ar: 'يحل أجل الرد على النداء العاجل بعد عدد محدد من الأيام من إرساله.',
  },
  D7: {
    en: 'A letter becomes public so many days after it was sent.',
    ar: 'تصبح الرسالة علنية بعد عدد محدد من الأيام من إرسالها.',
  },
  D8: {
    en: 'A letter on legislation becomes public so many elapsed hours after it was sent.',
    ar: 'تصبح الرسالة المتعلقة بتشريع علنية بعد عدد محدد من الساعات من إرسالها.',
  },
  D9: {
    en: 'The reply to a treaty-body letter is due on the date that the letter sets.',
    ar: 'يحل أجل الرد على رسالة هيئة المعاهدة في التاريخ الذي تحدده الرسالة.',
  },
  D10: {
    en: 'The reporting period closes on the day that the office set for it.',
    ar: 'تُقفل فترة التقرير في اليوم الذي حدده المكتب.',
  },
  D11: {
    en: 'Submissions for the report are due on the day that its call named.',
    ar: 'يحل أجل المساهمات في التقرير في اليوم الذي حددته الدعوة.',
  },
  D12: {
    en: 'The reply to a note verbale for the report is due so many days after it was sent.',
    ar: 'يحل أجل الرد على المذكرة الشفوية الخاصة بالتقرير بعد عدد محدد من الأيام من إرسالها.',
  },
  D13: {
    en: 'The main text goes to conference services ten weeks before the session opens.',
    ar: 'يُرسل النص الرئيسي إلى خدمات المؤتمرات قبل افتتاح الدورة بعشرة أسابيع.',
  },
  D14: {
    en: 'The main text is issued six weeks before the session opens.',
    ar: 'يصدر النص الرئيسي قبل افتتاح الدورة بستة أسابيع.',
  },
  D15: {
    en: 'The annexes are locked three weeks before the session opens.',
    ar: 'تُقفل المرفقات قبل افتتاح الدورة بثلاثة أسابيع.',
  },
  D16: {
    en: 'The report is presented in September to the Council and in October to the Third Committee.',
    ar: 'يُعرض التقرير في أيلول/سبتمبر على المجلس وفي تشرين الأول/أكتوبر على اللجنة الثالثة.',
  },
  D17: {
    en: 'A source with a safe channel is told the outcome within so many working days of the report.',
    ar: 'يُبلَّغ المصدر الذي لديه قناة آمنة بالنتيجة في غضون عدد محدد من أيام العمل من صدور التقرير.',
  },
  D18: {
    en: 'A case in follow-up is looked at again every so many months.',
    ar: 'تُراجَع القضية قيد المتابعة كل عدد محدد من الأشهر.',
  },
  nextOn: { en: 'An officer set this date for the next step.', ar: 'حدد موظف هذا التاريخ للخطوة التالية.' },
  dueOn: {
    en: 'The call for input asked the entities to answer by this day.',
    ar: 'طلب المساهمات حدد هذا اليوم لرد الكيانات.',
  },
  handOver: {
    en: 'A colleague who is offered a case accepts or refuses it within so many days.',
    ar: 'يقبل الزميل القضية المعروضة عليه أو يرفضها في غضون عدد محدد من الأيام.',
  },
  decision: {
    en: 'A decision that waits for a second person is made within so many days.',
    ar: 'يُتخذ القرار الذي ينتظر شخصا ثانيا في غضون عدد محدد من الأيام.',
  },
  urgentDecision: {
    en: 'In an urgent case a decision that waits for a second person is made within so many hours.',
    ar: 'في القضية العاجلة يُتخذ القرار الذي ينتظر شخصا ثانيا في غضون عدد محدد من الساعات.',
  },
};
