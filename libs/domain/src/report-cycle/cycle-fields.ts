import { z } from 'zod';
import { composed, fact, operational } from '../classification.js';
import { givenId } from '../case/given-ids.js';
import { namingDecision } from '../case/outgoing-fields.js';
import { parseReference } from '../numbering/reference.js';

/** The reference of a case, as somebody gives it. */
export const caseReference = () =>
  operational(
    z
      .string()
      .max(40)
      .refine((given) => parseReference(given) !== null, 'Give the reference of a case, such as RC-7K3Q9-F.'),
  );

/** The stream of a case by its reference, however it was typed. */
export const streamOfReference = (reference: string): string =>
  `case/${parseReference(reference) ?? reference}`;

/** An entry by its case's stream and its own id. */
export const entryRef = { stream: operational(z.string()), entryId: givenId() };

export const refusedEntry = () => z.strictObject({ ...entryRef, codes: z.array(operational(z.string())) });

/** Texts and naming of an entry, as they left with a note verbale. */
export const noteEntry = () =>
  z.strictObject({
    ...entryRef,
    number: fact(z.string()),
    text: composed().nullable(),
    naming: z.array(namingDecision()),
  });

export const manifestEntry = () =>
  z.strictObject({
    ...entryRef,
    number: fact(z.string()),
    annex: fact(z.enum(['I', 'II'])),
    state: fact(z.string()).nullable(),
    paragraph: fact(z.int()),
    sequence: fact(z.int()),
    digest: fact(z.string()),
    naming: z.array(namingDecision()),
  });

/** SHA-256 in hexadecimal. */
export const hash = () =>
  fact(z.string().regex(/^[0-9a-f]{64}$/, 'Give the hash of the manifest as /report-cycles shows it.'));
