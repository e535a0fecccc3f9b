import { CASE } from './ar/case.js';
import { CYCLE } from './ar/cycle.js';
import { FORMS } from './ar/forms.js';
import { FRAME } from './ar/frame.js';
import { OFFICE } from './ar/office.js';
import { WORK } from './ar/work.js';
import type { Messages } from './en.js';

export const AR: Messages = { ...FRAME, ...WORK, ...CASE, ...FORMS, ...OFFICE, ...CYCLE };
