import type { Segment } from './segments.js';

/** Who is shown in an aggregate only, and of what kind each is. */
export interface Aggregation {
  readonly isAggregate: (personId: string) => boolean;
  readonly isOrganisation: (personId: string) => boolean;
}

/**
 * A sentence in which persons of an aggregate who stand beside each other, parted by commas and "and" alone, are counted:
 * `{P1}, {P2} and {P3}` with the first two in it becomes "two individuals and {P3}". From two of a kind up (DOMAIN 3.5); one
 * who stands alone remains a reference, for whoever calls to refuse.
 */
export function aggregated(sentence: readonly Segment[], given: Aggregation): readonly Segment[] {
  const parts: Segment[] = [];
  for (const run of runsOf(sentence)) {
    if (run.length === 1 || !run.some((part) => part.kind === 'person' && given.isAggregate(part.personId)))
      parts.push(...run);
    else parts.push(...counted(run, given));
  }
  return parts;
}

/**
 * The persons of a sentence as they stand: those parted by commas and "and" alone together, anybody else alone. An aggregate is
 * made of such a group, so a rule can tell beforehand whether one stands apart.
 */
export const groupsOf = (sentence: readonly Segment[]): readonly (readonly string[])[] =>
  runsOf(sentence)
    .map((run) => [...new Set(run.flatMap((part) => (part.kind === 'person' ? [part.personId] : [])))])
    .filter((persons) => persons.length > 0);

/** Persons parted by nothing but commas and "and", together with what parts them; anything else alone. */
function runsOf(sentence: readonly Segment[]): readonly (readonly Segment[])[] {
  const runs: Segment[][] = [];
  sentence.forEach((segment, n) => {
    const run = runs.at(-1);
    const before = sentence[n - 1];
    const after = sentence[n + 1];
    const parts =
      segment.kind === 'words' &&
      before?.kind === 'person' &&
      after?.kind === 'person' &&
      PARTS.test(segment.words);
    const follows =
      segment.kind === 'person' && run !== undefined && run.length > 1 && run.at(-1)?.kind === 'words';
    if (run && (parts || follows)) run.push(segment);
    else runs.push([segment]);
  });
  return runs;
}

const PARTS = /^\s*(?:[,;\u060c]|[,;]?\s*(?:and|&|et|y|e|\u0648))\s*$/u;

function counted(run: readonly Segment[], { isAggregate, isOrganisation }: Aggregation): readonly Segment[] {
  const persons = [...new Set(run.flatMap((part) => (part.kind === 'person' ? [part.personId] : [])))];
  const kinds = [false, true].map((organisation) =>
    persons.filter((id) => isAggregate(id) && isOrganisation(id) === organisation),
  );
  const items: Segment[] = [];
  const told = new Set<readonly string[]>();
  for (const personId of persons) {
    const group = kinds.find((kind) => kind.includes(personId));
    if (group === undefined || group.length < 2) items.push({ kind: 'person', personId });
    else if (!told.has(group)) {
      told.add(group);
      items.push({
        kind: 'words',
        words: `${inWords(group.length)} ${isOrganisation(personId) ? 'organisations' : 'individuals'}`,
      });
    }
  }
  return items.flatMap((item, n): readonly Segment[] =>
    n === 0 ? [item] : [{ kind: 'words', words: n === items.length - 1 ? ' and ' : ', ' }, item],
  );
}

const inWords = (count: number): string =>
  ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][count - 2] ?? String(count);
