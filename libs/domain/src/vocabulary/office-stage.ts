import { vocabulary } from './label.js';

/** Where the office's own workflow stands: it has one stage, in which it waits for what the office set itself a day for. */
export const OFFICE_STAGE = vocabulary('officeStage', {
  AT_WORK: { en: 'At work', ar: 'قيد العمل' },
});
export const OFFICE_STAGES = OFFICE_STAGE.codes;
export type OfficeStage = (typeof OFFICE_STAGES)[number];
