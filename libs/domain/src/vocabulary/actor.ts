import { vocabulary } from './label.js';

/** DOMAIN 8. */
export const ACTOR = vocabulary('actor', {
  STATE: { en: 'State', ar: 'الدولة' },
  STATE_UNKNOWN_ORGAN: { en: 'State, organ unknown', ar: 'الدولة، جهاز غير معروف' },
  DE_FACTO_AUTHORITY: { en: 'De facto authority', ar: 'سلطة أمر واقع' },
  ARMED_GROUP: { en: 'Armed group', ar: 'جماعة مسلحة' },
  COMPANY: { en: 'Company', ar: 'شركة' },
  PRIVATE_INDIVIDUAL: { en: 'Private individual', ar: 'فرد عادي' },
  GONGO: { en: 'Government-organised NGO', ar: 'منظمة غير حكومية تنظمها الحكومة' },
  STATE_AND_NON_STATE: { en: 'State and non-State actors', ar: 'جهات حكومية وغير حكومية' },
  UNKNOWN: { en: 'Unknown', ar: 'غير معروف' },
});
export type ActorCode = (typeof ACTOR.codes)[number];
