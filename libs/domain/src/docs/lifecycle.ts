import { CYCLE_COMMANDS } from '../report-cycle/cycle-catalogue.js';
import { CYCLE_MOVES } from '../report-cycle/cycle-moves.js';
import type { CycleCommandDefinition } from '../report-cycle/define-cycle-command.js';
import { CYCLE_PHASES } from '../vocabulary/cycle-phase.js';
import type { Seen } from '../walks/seen-source.js';
import { page, table } from './table.js';

/** The life of a case as diagrams: case, letters, entries, and the stages of its workflow, all of it walked through; and a report's year. */
export const lifecycle = ({ caseMoves, letterMoves, entryMoves, waits, ways }: Seen): string =>
  page(
    'Lifecycle',
    'How a case moves, and by which command. `calendar` is what falls due by itself.',
    '## Case',
    diagram(
      caseMoves.filter((move) => !move.includes('SUSPENDED')),
      'NEW',
    ),
    '## Hold',
    'A case on hold shows as SUSPENDED and keeps the status that it would have by now.',
    table(
      ['Where it stands', 'What holds it'],
      holding(caseMoves).map(([from, commands]) => [from, commands.join(', ')]),
    ),
    '## Letters',
    diagram(letterMoves, 'NONE'),
    '## Entries in the report',
    diagram(entryMoves, 'NONE'),
    '## The year of a report',
    'The second signature locks the annexes. Where no note verbale is to be sent, the main text follows the intake.',
    diagram(CYCLE_MOVES, 'NEW'),
    table(
      ['Phase', 'What people may do in it', 'What is recorded by itself'],
      CYCLE_PHASES.map((phase) => [phase, inPhase(phase, true), inPhase(phase, false)]),
    ),
    '## Stages of the workflow',
    table(
      ['Stage', 'Waits for', 'Leads to'],
      Object.keys(waits).map((stage) => [
        stage,
        (waits[stage] ?? []).join(', '),
        (ways[stage] ?? []).join(', '),
      ]),
    ),
  );

interface Move {
  readonly from: string;
  readonly by: string;
  readonly to: string;
}
function read(move: string): Move {
  const [from, by, to] = move.split(' ') as [string, string, string];
  return { from, by, to };
}

/** One arrow from each place to each other, with all commands that go that way. */
function diagram(moves: readonly string[], beginning: string): string {
  const arrows = new Map<string, string[]>();
  for (const { from, by, to } of moves.map(read)) {
    const arrow = `${from === beginning ? '[*]' : from} --> ${to}`;
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), by]);
  }
  const lines = [...arrows].map(([arrow, commands]) => `  ${arrow}: ${commands.join(', ')}`);
  return ['```mermaid', 'stateDiagram-v2', ...lines, '```'].join('\n');
}

const holding = (moves: readonly string[]): readonly (readonly [string, readonly string[]])[] => {
  const held = moves.map(read).filter(({ to }) => to === 'SUSPENDED');
  return [...new Set(held.map(({ from }) => from))].map((from) => [
    from,
    held.filter((move) => move.from === from).map(({ by }) => by),
  ]);
};

const inPhase = (phase: (typeof CYCLE_PHASES)[number], byPeople: boolean): string =>
  (Object.values(CYCLE_COMMANDS) as unknown as readonly CycleCommandDefinition[])
    .filter(({ from, issuedBy }) => from.includes(phase) && issuedBy.includes('person') === byPeople)
    .map(({ name }) => name)
    .join(', ');
