import { vocabulary } from './label.js';

/** The posts in whose name letters leave the office; who holds them changes over time. */
export const POST = vocabulary('post', {
  ASG: { en: 'Assistant Secretary-General for Human Rights', ar: 'الأمين العام المساعد لحقوق الإنسان' },
  HEAD_OF_UNIT: { en: 'Head of unit', ar: 'رئيس الوحدة' },
});
export type Post = (typeof POST.codes)[number];
