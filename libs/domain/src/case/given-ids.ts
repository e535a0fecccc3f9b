import { z } from 'zod';
import { operational } from '../classification.js';

/**
 * The id of something in a case, as somebody gives it: letters, digits, - and _, with one that is no letter among them. So
 * it is never a name that every JavaScript object has (`constructor`, `toString`): what is looked up by it is the case's own.
 */
export const givenId = () =>
  operational(
    z
      .string()
      .trim()
      .regex(/^(?=.*[\d_-])[A-Za-z0-9][\w-]{0,63}$/),
  );
