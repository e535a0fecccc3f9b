import { z } from 'zod';
import type { CommandOf } from '@vigil/domain/stream/command-of';
import { Problem } from '../problems/problem.js';
import type { RoutedCommand } from './command-controller.js';
import { kebab } from './kebab.js';
import type { StepHeaders } from './step-headers.js';

/** A command as any catalogue holds it, its statuses or phases included where its kind of stream has them. */
type Catalogued = Pick<CommandOf<never>, 'name' | 'summary' | 'schema' | 'ifMatch' | 'issuedBy'> & {
  readonly from?: readonly string[];
};

/**
 * The bodies of a catalogue's commands as clients send them, by the command's name.
 *
 * @param besides what any command of the catalogue may carry besides its own fields
 * @param filledIn fields that the edge itself fills in: clients do not send them
 */
export const bodiesOf = (
  definitions: Readonly<Record<string, Catalogued>>,
  besides: z.ZodRawShape,
  filledIn: readonly string[] = [],
): Readonly<Record<string, z.ZodType>> =>
  Object.fromEntries(
    Object.entries(definitions).map(([name, { schema }]) => {
      const own = Object.entries((schema as z.ZodObject).shape).filter(
        ([field]) => !filledIn.includes(field),
      );
      return [name, z.strictObject({ ...Object.fromEntries(own), ...besides })];
    }),
  );

/**
 * Every command of a catalogue that a person may issue, as routes; the one that creates its stream has no path of its own.
 *
 * @param bodies what clients send, where it is not the command's own schema
 */
export const routesOf = (
  definitions: Readonly<Record<string, Catalogued>>,
  bodies: Readonly<Record<string, z.ZodType>> = {},
): readonly RoutedCommand[] =>
  Object.values(definitions)
    .filter(({ issuedBy }) => issuedBy.includes('person'))
    .map(({ name, summary, ifMatch, from, schema }) => ({
      name,
      summary,
      schema: bodies[name] ?? schema,
      ifMatch,
      path: from?.includes('NEW') ? '' : kebab(name),
    }));

/**
 * Asks for the version on which the decision was made, where the command is a decision on what was read.
 *
 * @param what the thing that has to be read again, as the problem calls it
 * @throws Problem `if-match-missing` where it is missing
 */
export function askIfMatch(
  { ifMatch }: Pick<Catalogued, 'ifMatch'>,
  step: Pick<StepHeaders, 'ifMatch'>,
  what: string,
): void {
  if (ifMatch && step.ifMatch === null)
    throw new Problem(
      'if-match-missing',
      `Read ${what} again and send its ETag as If-Match. Nothing was recorded.`,
    );
}

/** The version that a command asks for, as `execute` compares it; none where the command asks for none. */
export const versionAsked = (
  { ifMatch }: Pick<Catalogued, 'ifMatch'>,
  step: Pick<StepHeaders, 'ifMatch'>,
): string | undefined => (ifMatch && step.ifMatch !== null ? String(step.ifMatch) : undefined);
