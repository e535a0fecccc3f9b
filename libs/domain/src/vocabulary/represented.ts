import { vocabulary } from './label.js';

/** Who answers for a person: the person, a guardian (minors), or relatives (deceased, disappeared, incommunicado). */
export const REPRESENTED = vocabulary('represented', {
  SELF: { en: 'The person answers', ar: 'الشخص نفسه' },
  GUARDIAN: { en: 'A guardian answers', ar: 'وصي' },
  RELATIVES: { en: 'Relatives answer', ar: 'الأقارب' },
});
export type Represented = (typeof REPRESENTED.codes)[number];
