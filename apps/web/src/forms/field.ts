import type { z } from 'zod';
import { classOf, type DataClass } from '@vigil/domain/classification';

/** A field of a form, as a schema of the domain describes it. */
export interface Field {
  readonly name: string;
  /** From the root of the body, `act.on`; items of a list stand under their index. */
  readonly path: string;
  readonly required: boolean;
  readonly nullable: boolean;
  readonly dataClass: DataClass | undefined;
  readonly shape: Shape;
}

export type Shape =
  | { readonly kind: 'line' | 'words'; readonly max: number | undefined }
  | { readonly kind: 'day' | 'instant' | 'number' | 'flag' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'reference'; readonly to: string }
  | { readonly kind: 'group'; readonly fields: readonly Field[] }
  | { readonly kind: 'list'; readonly item: Field };

/** Longer texts get several lines. */
const LINE = 300;

/** The fields of a command's schema, in its own order; those that the edge fills in are left out by name, in groups too. */
export const fieldsOf = (schema: z.ZodType, without: readonly string[] = []): readonly Field[] =>
  fieldsIn(schema, '', without);

const fieldsIn = (schema: z.ZodType, path: string, without: readonly string[]): readonly Field[] =>
  Object.entries(defOf(schema).shape ?? {})
    .filter(([name]) => !without.includes(name))
    .map(([name, inner]) => fieldOf(name, `${path}${name}`, inner, without));

function fieldOf(name: string, path: string, schema: z.ZodType, without: readonly string[]): Field {
  const { inner, required, nullable } = unwrapped(schema);
  return {
    name,
    path,
    required,
    nullable,
    dataClass: classOf(schema),
    shape: shapeOf(name, path, inner, without),
  };
}

function shapeOf(name: string, path: string, schema: z.ZodType, without: readonly string[]): Shape {
  const def = defOf(schema);
  switch (def.type) {
    case 'object':
      return { kind: 'group', fields: fieldsIn(schema, `${path}.`, without) };
    case 'array':
      return { kind: 'list', item: fieldOf(name, path, def.element as z.ZodType, without) };
    case 'enum':
      return { kind: 'choice', options: Object.values(def.entries ?? {}) };
    case 'boolean':
      return { kind: 'flag' };
    case 'number':
      return { kind: 'number' };
    default:
      return textOf(name, path, schema);
  }
}

function textOf(name: string, path: string, schema: z.ZodType): Shape {
  const { format } = schema as { format?: string | null };
  if (format === 'date') return { kind: 'day' };
  if (format === 'datetime') return { kind: 'instant' };
  const to = referredTo(name, path);
  if (to !== undefined && classOf(schema) === 'operational') return { kind: 'reference', to };
  const max = (schema as { maxLength?: number | null }).maxLength ?? undefined;
  const written = ['raw', 'composed'].includes(classOf(schema) ?? '');
  return { kind: written && (max ?? Infinity) > LINE ? 'words' : 'line', max };
}

/** What the id of a name refers to: `communicationId` to letters, `verifier` to colleagues who hold that role. */
function referredTo(name: string, path: string): string | undefined {
  if (name === 'id') return REFERENCES[path.split('.').at(-2) ?? ''];
  return REFERENCES[name];
}
const REFERENCES: Readonly<Record<string, string>> = {
  personId: 'person',
  givenBy: 'person',
  sourceId: 'person',
  persons: 'person',
  relatives: 'person',
  named: 'person',
  mentioned: 'person',
  adviserAgreesNaming: 'person',
  act: 'act',
  actId: 'act',
  acts: 'act',
  supports: 'fact',
  cooperation: 'cooperation',
  cooperationId: 'cooperation',
  nexus: 'nexus',
  evidence: 'evidence',
  evidenceId: 'evidence',
  communicationId: 'letter',
  replyId: 'reply',
  entryId: 'entry',
  continues: 'action',
  unit: 'unit',
  to: 'OFFICER',
  officer: 'OFFICER',
  verifier: 'VERIFIER',
  protection: 'PROTECTION',
  supervisor: 'SUPERVISOR',
  next: 'SUPERVISOR',
  colleagueId: 'colleague',
  deputy: 'colleague',
  holder: 'colleague',
  absenceId: 'absence',
  proposalId: 'proposal',
  callId: 'call',
  calendar: 'calendar',
};

interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly entries?: Readonly<Record<string, string>>;
}
const defOf = (schema: z.ZodType): Def => schema.def as unknown as Def;

function unwrapped(schema: z.ZodType): {
  readonly inner: z.ZodType;
  readonly required: boolean;
  readonly nullable: boolean;
} {
  let [inner, required, nullable] = [schema, true, false];
  for (let def = defOf(inner); def.innerType ?? def.in; def = defOf(inner)) {
    if (def.type === 'optional' || def.type === 'default') required = false;
    if (def.type === 'nullable') nullable = true;
    inner = (def.innerType ?? def.in) as z.ZodType;
  }
  return { inner, required, nullable };
}
