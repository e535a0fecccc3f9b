import { z } from 'zod';
import { fact } from '../classification.js';
import type { Numbered } from '../stream/hole.js';

/** The schema of an allotted number in an event: a hole when decided, the number when recorded. */
export const numbered = () => fact(z.string().max(60)) as unknown as z.ZodType<Numbered, Numbered>;
