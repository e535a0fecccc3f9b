import { vocabulary } from './label.js';

/** On what ground a case is reopened (DOMAIN 6). */
export const REOPENING = vocabulary('reopening', {
  NEW_ACT: { en: 'A new act', ar: 'فعل جديد' },
  NEW_INFORMATION: { en: 'New information', ar: 'معلومات جديدة' },
});
export type ReopeningGround = (typeof REOPENING.codes)[number];
