import type { z } from 'zod';
import { classOf } from '../classification.js';
import { caseCommands, cycleCommands, officeCommands } from './documented-commands.js';
import { page, table } from './table.js';

/** All commands with their fields, and the class of data that each field is (DESIGN "Sealed from the first event"). */
export const commandList = (): string =>
  page(
    'Commands',
    'What may be asked of a case, of the office and of a report’s cycle. A field in brackets may be left out.',
    '## Commands of a case',
    table(
      ['Command', 'What it does', 'Group', 'Fields', 'Asks for'],
      caseCommands().map(({ name, summary, group, schema, ifMatch, departure }) => [
        name,
        summary,
        group,
        fields(schema),
        [...(ifMatch ? ['If-Match'] : []), ...(departure ? ['departure'] : [])].join(', '),
      ]),
    ),
    '## Commands of the office',
    table(
      ['Command', 'What it does', 'Fields'],
      officeCommands().map(({ name, summary, schema }) => [name, summary, fields(schema)]),
    ),
    '## Commands of a report’s cycle',
    table(
      ['Command', 'What it does', 'From', 'Fields', 'Asks for'],
      cycleCommands().map(({ name, summary, from, schema, ifMatch, departure }) => [
        name,
        summary,
        from.join(', '),
        fields(schema),
        [...(ifMatch ? ['If-Match'] : []), ...(departure ? ['departure'] : [])].join(', '),
      ]),
    ),
  );

const fields = (schema: z.ZodType): string =>
  Object.entries((schema.def as { readonly shape?: Readonly<Record<string, z.ZodType>> }).shape ?? {})
    .map(([name, field]) => {
      const kind = classOf(field);
      const told = kind === undefined ? `\`${name}\`` : `\`${name}\` ${kind}`;
      return field.safeParse(undefined).success ? `[${told}]` : told;
    })
    .join(', ');
