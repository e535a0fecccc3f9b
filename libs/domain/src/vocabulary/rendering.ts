import { vocabulary } from './label.js';

/** How a person appears in a text, from the least to the most protective (DOMAIN 3.5). */
export const RENDERING = vocabulary('rendering', {
  NAME: { en: 'By name', ar: 'بالاسم' },
  FUNCTION: { en: 'By function only', ar: 'بالوظيفة فقط' },
  PSEUDONYM: { en: 'Under a pseudonym', ar: 'باسم مستعار' },
  ANONYMOUS: { en: 'Anonymously', ar: 'دون ذكر الاسم' },
  AGGREGATE: { en: 'In an aggregate of two or more', ar: 'ضمن مجموعة من اثنين أو أكثر' },
  OMIT: { en: 'Left out altogether', ar: 'لا يُذكر إطلاقا' },
});
export type Rendering = (typeof RENDERING.codes)[number];
