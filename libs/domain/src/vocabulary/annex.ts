import { vocabulary } from './label.js';

/** The annex of the report that an entry belongs to (DOMAIN 2.3). */
export const ANNEX = vocabulary('annex', {
  I: { en: 'Annex I', ar: 'المرفق الأول' },
  II: { en: 'Annex II', ar: 'المرفق الثاني' },
});
export type Annex = (typeof ANNEX.codes)[number];
