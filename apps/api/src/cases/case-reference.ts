import { z } from 'zod';

/** `RC-7K3Q9-F`. What is not of this form is unknown like any other case: 404, the same bytes. */
export const caseReference = z.string();
