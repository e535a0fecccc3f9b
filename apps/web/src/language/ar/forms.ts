import type { FORMS as ENGLISH } from '../en/forms.js';
import type { Message } from '../message.js';

export const FORMS: Readonly<Record<keyof typeof ENGLISH, Message>> = {
  'form.record': 'سجّل',
  'form.discard': 'تجاهل ما كتبته',
  'form.noFields': 'لا يُطلب شيء آخر. تُسجَّل باسمك.',
  'form.received': 'كما ورد: مختوم، ولا يُفتح إلا بسبب.',
  'form.composed': 'يكتبه المكتب: أشر إلى الأشخاص برموزهم ({example}) لا بأسمائهم.',
  'form.mention': 'أشر إلى:',
  'form.nothingToChoose': 'لا شيء من هذا النوع في القضية بعد.',
  'form.addRow': 'إضافة: {name}',
  'form.removeRow': 'إزالة {name} {number}',
  'form.consentTo': 'الموافقة على',
  'schema.missing': 'املأ هذا الحقل.',
  'schema.choice': 'اختر واحدًا.',
  'schema.format': 'ليس بالشكل المطلوب.',
  'schema.small': 'املأ هذا الحقل: ما فيه أقل من اللازم.',
  'schema.big': 'أطول أو أكبر من اللازم.',
  'form.recorded': 'سُجّل.',
};
