import { z } from 'zod';
import { classes } from '../classification.js';

const identityRef = z.strictObject({ boxId: z.string().min(1), digest: z.string().min(1) });
const textRef = (form: 'RAW' | 'COMPOSED') =>
  identityRef.extend({
    form: z.literal(form),
    mentions: z.array(z.string()),
    checks: z.array(z.string()),
  });

/**
 * The schema of what a command or event holds inside the domain, from the schema of what arrives at the edge: references
 * instead of identities and texts, and facts about one person or the word that they were erased. Bounds stay as they are.
 */
export function sealedSchema(schema: z.ZodType): z.ZodType {
  switch (classes.get(schema)?.dataClass) {
    case 'identity':
      return identityRef;
    case 'raw':
      return textRef('RAW');
    case 'composed':
      return textRef('COMPOSED');
    case 'personFact':
      return z.union([schema, z.literal('ERASED')]);
    case 'fact':
    case 'operational':
      return schema;
    case undefined:
      return inside(schema);
  }
}

function inside(schema: z.ZodType): z.ZodType {
  const def = schema.def as {
    readonly innerType?: z.ZodType;
    readonly element?: z.ZodType;
    readonly shape?: Readonly<Record<string, z.ZodType>>;
    readonly options?: readonly z.ZodType[];
  };
  if (def.innerType) return changed(schema, { innerType: sealedSchema(def.innerType) });
  if (def.element) return changed(schema, { element: sealedSchema(def.element) });
  if (def.options) return changed(schema, { options: def.options.map(sealedSchema) });
  if (def.shape)
    return changed(schema, {
      shape: Object.fromEntries(Object.entries(def.shape).map(([key, inner]) => [key, sealedSchema(inner)])),
    });
  return schema;
}

const changed = (schema: z.ZodType, change: object): z.ZodType =>
  schema.clone({ ...schema.def, ...change } as never);
