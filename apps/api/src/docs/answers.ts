import { ApiOkResponse } from '@nestjs/swagger';
import { z } from 'zod';

/** Says in the OpenAPI what a route answers. What presents it returns `Answered` of the same schema, so that the two cannot part. */
export const Answers = (schema: z.ZodType, description = 'As asked.'): MethodDecorator =>
  ApiOkResponse({ standardSchema: schema, description });

/** An answer as its schema describes it. */
export type Answered<S extends z.ZodType> = Frozen<z.output<S>>;

type Frozen<T> = T extends readonly (infer E)[]
  ? readonly Frozen<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

/** A calendar day of Zurich, `2026-04-30`. */
export const answeredDay = () => z.iso.date();

/** An instant in UTC. */
export const answeredInstant = () => z.iso.datetime();

/** A reason why something is refused, in the office's words. */
export const answeredFailure = z.strictObject({
  code: z.string(),
  field: z.string().optional(),
  /** The numbers of the entries that it is about. */
  entries: z.array(z.string()).optional(),
  says: z.string(),
  remedy: z.string(),
  paragraph: z.string().optional(),
});

/** A text, by what may be asked for with it: RAW ones are opened like an identity. */
export const answeredText = z.strictObject({
  textId: z.string(),
  form: z.enum(['RAW', 'COMPOSED']),
  mentions: z.array(z.string()),
  checks: z.array(z.string()),
});

/** That there is an identity: it is opened with a reason. */
export const answeredIdentity = z.strictObject({ sealed: z.literal(true) });

/** An instant as the record keeps it: ms since 1970. */
export const answeredMoment = () => z.int();
