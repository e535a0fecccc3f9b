import { Inject, Injectable } from '@nestjs/common';
import { CASE_COMMANDS } from '@vigil/domain/case/catalogue';
import { decide } from '@vigil/domain/case/decide';
import { initialState } from '@vigil/domain/case/initial-state';
import type { Colleague } from '@vigil/domain/office/office-state';
import type { z } from 'zod';
import { CaseCommands } from '../commands/case-commands.js';
import { explain } from '../commands/outcome-problem.js';
import { Office } from '../office/office.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { Problem, type Failure, type ProblemDocument } from '../problems/problem.js';
import { inventedStatesIn } from '../problems/invented-states.js';
import { failureOf } from '../problems/schema-pipe.js';
import { COLUMN_NAMES, COLUMNS, columnOf, type Column, type Row } from './columns.js';
import { CsvBroken, readCsv } from './csv.js';
import { takeoverLine, type TakeoverLine } from './takeover-line.js';

/** What is wrong with one line: the line, the column, the rule, and what mends it. Nothing of the line is quoted. */
export interface LineFailure extends Failure {
  readonly line: number;
  readonly column: Column | null;
}

export interface Checked {
  readonly lines: number;
  readonly failures: readonly LineFailure[];
}

export interface TakenOver {
  readonly line: number;
  readonly reference: string | null;
  readonly problem: ProblemDocument | null;
}

interface Line extends TakeoverLine {
  readonly line: number;
}

/** Moves cases in from a file: the whole file is checked first, then each line is a case of its own, and nobody is mailed. */
@Injectable()
export class Takeover {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    @Inject(Office) private readonly office: Office,
    @Inject(CaseCommands) private readonly commands: CaseCommands,
  ) {}

  /** All that is wrong with the file, line by line; records nothing. */
  async check(colleague: Colleague, csv: string): Promise<Checked> {
    const { lines, failures } = read(csv);
    const { state: office } = await this.office.now();
    const now = this.parts.now();
    const { RegisterAllegation, RecordEarlierReport } = CASE_COMMANDS;
    const judged = lines.flatMap(({ line, registration, reports }) => [
      ...schemaFailures(RegisterAllegation.schema, registration, line, columnOf),
      ...this.inventedStates(registration, line),
      ...reports.flatMap((report) =>
        schemaFailures(RecordEarlierReport.schema, report, line, () => 'earlierReports'),
      ),
      ...this.refusals(colleague, office, now, line, registration),
    ]);
    return { lines: lines.length, failures: [...failures, ...judged].slice(0, MOST_FAILURES) };
  }

  /** Records the file: each line a registration, its earlier reports, and the end of its take-over. Sent again, it doubles nothing. */
  async take(colleague: Colleague, csv: string): Promise<{ readonly lines: readonly TakenOver[] }> {
    const checked = await this.check(colleague, csv);
    if (checked.failures.length > 0)
      throw new Problem('invalid', 'Nothing was recorded. Mend the lines named and send the file again.', {
        failures: checked.failures,
      });
    const file = this.parts.vault.tokens.fingerprint({ takeover: csv });
    const taken: TakenOver[] = [];
    for (const line of read(csv).lines) taken.push(await this.one(colleague, file, line));
    return { lines: taken };
  }

  private async one(
    colleague: Colleague,
    file: string,
    { line, registration, reports }: Line,
  ): Promise<TakenOver> {
    let reference: string | null = null;
    const step = async (ref: string | null, command: string, body: unknown, n: number) => {
      const idempotencyKey = `takeover/${file}/${line}/${n}`;
      const answered = await this.commands.advance({
        ref,
        command,
        body,
        colleague,
        step: { idempotencyKey, ifMatch: null },
      });
      return JSON.parse(answered.bytes) as { readonly reference: string };
    };
    try {
      ({ reference } = await step(
        null,
        'RegisterAllegation',
        CASE_COMMANDS.RegisterAllegation.schema.parse(registration),
        0,
      ));
      for (const [n, report] of reports.entries())
        await step(
          reference,
          'RecordEarlierReport',
          CASE_COMMANDS.RecordEarlierReport.schema.parse(report),
          n + 1,
        );
      await step(reference, 'CompleteTakeover', {}, reports.length + 1);
      return { line, reference, problem: null };
    } catch (error) {
      if (error instanceof Problem) return { line, reference, problem: error.document() };
      throw error;
    }
  }

  /** An office at work takes no invented State from a file either. */
  private inventedStates(registration: unknown, line: number): readonly LineFailure[] {
    if (this.parts.configuration.demonstration) return [];
    return inventedStatesIn(CASE_COMMANDS.RegisterAllegation.schema, registration).map(
      ({ field = '', ...rest }) => ({ ...rest, line, column: columnOf(field) }),
    );
  }

  /** What the rules of the office refuse, judged on a case that does not exist. Texts and identities are not looked at. */
  private refusals(
    colleague: Colleague,
    office: Awaited<ReturnType<Office['now']>>['state'],
    now: number,
    line: number,
    registration: object,
  ): readonly LineFailure[] {
    const parsed = CASE_COMMANDS.RegisterAllegation.schema.safeParse(registration);
    if (!parsed.success) return [];
    const decision = decide(
      initialState('case/none'),
      {
        type: 'RegisterAllegation',
        payload: parsed.data,
        actor: { origin: 'person', id: colleague.id },
        commandId: `line${line}`,
        causationId: null,
      },
      { recordedAt: now, effectiveAt: now, office, elsewhere: [] },
    );
    if (decision.accepted) return [];
    return decision.rejections.map((rejection) => {
      const failure = explain(rejection);
      return { ...failure, line, column: columnOf(failure.field ?? '') };
    });
  }
}

const MOST_FAILURES = 500;
const MOST_LINES = 500;

function read(csv: string): { readonly lines: readonly Line[]; readonly failures: readonly LineFailure[] } {
  let records;
  try {
    records = readCsv(csv);
  } catch (error) {
    if (!(error instanceof CsvBroken)) throw error;
    return { lines: [], failures: [failure(error.line, null, error.says)] };
  }
  const [head, ...rest] = records;
  if (head === undefined || rest.length === 0) return { lines: [], failures: [failure(1, null, 'NO_LINES')] };
  if (rest.length > MOST_LINES)
    return { lines: [], failures: [failure(MOST_LINES + 2, null, 'TOO_MANY_LINES')] };
  const headings = headingFailures(head.fields);
  if (headings.length > 0) return { lines: [], failures: headings };
  const failures = rest
    .filter(({ fields }) => fields.length !== head.fields.length)
    .map(({ line }) => failure(line, null, 'FIELDS_COUNTED_WRONG'));
  const whole = rest.filter(({ fields }) => fields.length === head.fields.length);
  return {
    failures,
    lines: whole.map(({ line, fields }) => ({
      line,
      ...takeoverLine(rowOf(head.fields as Column[], fields)),
    })),
  };
}

function headingFailures(headings: readonly string[]): readonly LineFailure[] {
  const known = headings.every((name) => (COLUMN_NAMES as readonly string[]).includes(name));
  const missing = COLUMN_NAMES.filter((name) => COLUMNS[name].required && !headings.includes(name));
  return [
    ...(known && new Set(headings).size === headings.length ? [] : [failure(1, null, 'HEADINGS_UNKNOWN')]),
    ...missing.map((column) => failure(1, column, 'COLUMN_MISSING')),
  ];
}

const rowOf = (headings: readonly Column[], fields: readonly string[]): Row =>
  Object.fromEntries(
    headings.map((name, n) => [name, (fields[n] ?? '').trim()] as const).filter(([, value]) => value !== ''),
  );

function schemaFailures(
  schema: z.ZodType,
  body: unknown,
  line: number,
  column: (path: string) => Column | null,
): readonly LineFailure[] {
  const parsed = schema.safeParse(body);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => {
    const { field = '', ...rest } = failureOf(issue);
    return { ...rest, line, column: column(field) };
  });
}

const SAYS = {
  QUOTE_NOT_CLOSED: ['A quote is opened and not closed.', 'Close it, and double the quotes inside quotes.'],
  QUOTE_INSIDE_FIELD: [
    'A quote stands inside a field.',
    'Put the whole field in quotes, and double those inside.',
  ],
  TEXT_AFTER_QUOTE: ['Something follows a closing quote.', 'Put a comma or the end of the line there.'],
  NO_LINES: ['The file has no lines beside its headings.', 'Give the headings and one line for each case.'],
  TOO_MANY_LINES: ['The file has too many lines.', `Give at most ${MOST_LINES} cases in a file.`],
  HEADINGS_UNKNOWN: [
    'A heading is not known, or stands twice.',
    'Use the headings of docs/takeover.md, each once.',
  ],
  COLUMN_MISSING: ['A column is missing that every case needs.', 'Add the column.'],
  FIELDS_COUNTED_WRONG: [
    'The line has more or fewer fields than there are headings.',
    'Give one field for each heading.',
  ],
} as const;

function failure(line: number, column: Column | null, code: keyof typeof SAYS): LineFailure {
  const [says, remedy] = SAYS[code];
  return { code: `CSV_${code}`, says, remedy, line, column };
}
