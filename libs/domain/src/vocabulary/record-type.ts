import { vocabulary } from './label.js';

/** DOMAIN 8. */
export const RECORD_TYPE = vocabulary('recordType', {
  PREVENTIVE: { en: 'Preventive (a reasoned fear, no act yet)', ar: 'وقائية (خوف مبرر دون فعل بعد)' },
  NAMED_INDIVIDUAL: { en: 'Named individual', ar: 'فرد معروف الاسم' },
  UNNAMED: { en: 'Unnamed individual or group', ar: 'فرد أو مجموعة دون اسم' },
  ORGANISATION: { en: 'Organisation', ar: 'منظمة' },
  CLUSTER: { en: 'Cluster of persons', ar: 'مجموعة أشخاص' },
  LEGISLATION: { en: 'Legislation or practice', ar: 'تشريع أو ممارسة' },
  SITUATION: { en: 'Situation or trend', ar: 'حالة أو اتجاه' },
});
export type RecordType = (typeof RECORD_TYPE.codes)[number];
