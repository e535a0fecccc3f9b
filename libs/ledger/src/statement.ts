import type { Duplex } from 'node:stream';
import pg, { type PoolClient, type Submittable } from 'pg';
import { serialize } from 'pg-protocol';
import { byteaArray } from '@vigil/vault/bytea-array';

/** One prepared statement with its parameters. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

type Row = Record<string, unknown>;

/** What one statement answered. */
export interface Answer {
  /** Its first word, such as UPDATE or COMMIT. */
  readonly command: string;
  /** How many rows it read or wrote; null for one that does neither. */
  readonly rowCount: number | null;
  readonly rows: readonly Row[];
}

/**
 * Sends statements together, without waiting for each other's answers, and answers what each answered. A text is a statement
 * without parameters, such as COMMIT. The first that fails keeps the rest from being run; its error is the one thrown. Nothing is
 * sent if a parameter can't be.
 */
export async function sendTogether(
  client: PoolClient,
  statements: readonly (Statement | string)[],
): Promise<readonly Answer[]> {
  if (statements.length === 0) return [];
  return new Promise((resolve, reject) => {
    const together = new Together(statements.map(prepared), (error, answers) => {
      if (answers) resolve(answers);
      else reject(error as Error);
    });
    client.query(together as unknown as Submittable);
  });
}

const prepared = (statement: Statement | string): Statement =>
  typeof statement === 'string'
    ? { name: statement, text: statement, values: [] }
    : { ...statement, values: statement.values.map(prepareValue) };

/**
 * As `pg` makes a parameter of a value (exported, but not typed), but that an array of boxes goes as the bytes it is made of: as text
 * it would be twice as long, and both sides would convert it.
 */
const prepareValue = (value: unknown): unknown =>
  Array.isArray(value) && value.some((element) => Buffer.isBuffer(element))
    ? byteaArray(value as readonly (Buffer | null)[])
    : (pg as unknown as { readonly utils: { prepareValue(value: unknown): unknown } }).utils.prepareValue(
        value,
      );

/**
 * Statements of PostgreSQL's extended protocol in one packet with one Sync behind them all, so that neither side flushes, wakes or
 * waits between them. A class of query as `pg` lets one bring (as its cursors are): each statement is parsed, and asked for its
 * columns, once a connection.
 */
class Together {
  private readonly answers: Answer[] = [];
  private rows: Row[] = [];
  private columns: Columns = new Map();

  constructor(
    private readonly statements: readonly Statement[],
    readonly callback: (error: Error | null, answers?: readonly Answer[]) => void,
  ) {}

  /** The statement that is being answered: `pg` notes by these that it was parsed. */
  get name(): string | undefined {
    return this.statements[this.answers.length]?.name;
  }
  get text(): string | undefined {
    return this.statements[this.answers.length]?.text;
  }

  submit(connection: Connection): Error | null {
    const { parsedStatements: parsed, submittedNamedStatements: submitted, stream } = connection;
    this.columns = columnsOf(connection);
    const messages: Buffer[] = [];
    for (const { name, text, values } of this.statements) {
      const known = parsed[name] ?? submitted[name];
      if (known === undefined) {
        messages.push(serialize.parse({ name, text }));
        submitted[name] = text;
      } else if (known !== text) return new Error(`Two statements have the name ${name}.`);
      messages.push(serialize.bind({ statement: name, values: values as unknown[] }));
      if (!this.columns.has(name)) messages.push(serialize.describe({ type: 'P' }));
      messages.push(serialize.execute({}));
    }
    messages.push(serialize.sync());
    if (stream.writable) stream.write(Buffer.concat(messages)); // one that is not tells its queries by itself
    return null;
  }

  handleRowDescription({ fields }: { readonly fields: readonly Field[] }): void {
    this.columns.set(
      this.name,
      fields.map(({ name, dataTypeID }) => ({ name, parse: parserOf(dataTypeID) })),
    );
  }
  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    const row: Row = {};
    this.columns.get(this.name)?.forEach(({ name, parse }, n) => {
      const field = fields[n] ?? null;
      row[name] = field === null ? null : parse(field);
    });
    this.rows.push(row);
  }
  handleCommandComplete({ text }: { readonly text: string }): void {
    if (!this.columns.has(this.name)) this.columns.set(this.name, []);
    const [command = '', ...counts] = text.split(' ');
    const count = counts.at(-1);
    this.answers.push({ command, rowCount: count === undefined ? null : Number(count), rows: this.rows });
    this.rows = [];
  }
  handleReadyForQuery(): void {
    this.callback(null, this.answers);
  }
  handleError(error: Error, connection: Connection): void {
    connection.submittedNamedStatements = {}; // what follows a failure is not even parsed
    this.callback(error);
  }
}

type Parser = (text: string) => unknown;
const parserOf = (type: number) => pg.types.getTypeParser(type, 'text') as Parser;

/** The columns that statements of a connection answer, by their names; none for one that answers no rows. */
type Columns = Map<string | undefined, readonly { readonly name: string; readonly parse: Parser }[]>;
const described = new WeakMap<Connection, Columns>();

function columnsOf(connection: Connection): Columns {
  const columns = described.get(connection) ?? (new Map() as Columns);
  described.set(connection, columns);
  return columns;
}

/** What `pg` gives a class of query, and its types do not name. */
interface Connection {
  readonly stream: Duplex;
  readonly parsedStatements: Readonly<Record<string, string>>;
  submittedNamedStatements: Record<string, string>;
}
interface Field {
  readonly name: string;
  readonly dataTypeID: number;
}
