/** A record of a file, with the number of the line on which it begins (from 1). */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** The file is no CSV as RFC 4180 has it. `line` is where it stops being one; nothing of its content is quoted. */
export class CsvBroken extends Error {
  override readonly name = 'CsvBroken';
  constructor(
    readonly line: number,
    readonly says: 'QUOTE_NOT_CLOSED' | 'QUOTE_INSIDE_FIELD' | 'TEXT_AFTER_QUOTE',
  ) {
    super(`Line ${line}: ${says}`);
  }
}

/**
 * Reads a file strictly by RFC 4180: commas, quotes doubled inside quotes, lines ended by CRLF or LF, quoted fields over several
 * lines. A byte order mark is left out; empty lines are no records.
 */
export function readCsv(text: string): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  let fields: string[] = [];
  let line = 1;
  let began = 1;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  const end = () => {
    if (fields.length > 1 || fields[0] !== '') records.push({ line: began, fields });
    fields = [];
  };
  while (at < text.length) {
    if (fields.length === 0) began = line;
    const field = text[at] === '"' ? quoted(text, at, line) : plain(text, at, line);
    fields.push(field.value);
    line += field.lines;
    at = field.next;
    if (text[at] === ',') {
      at += 1;
      if (at === text.length) fields.push('');
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    end();
  }
  if (fields.length > 0) end();
  return records;
}

interface Field {
  readonly value: string;
  /** Where the comma or the end of the line stands. */
  readonly next: number;
  readonly lines: number;
}

function plain(text: string, from: number, line: number): Field {
  let next = from;
  while (next < text.length && !endsField(text, next)) {
    if (text[next] === '"') throw new CsvBroken(line, 'QUOTE_INSIDE_FIELD');
    next += 1;
  }
  return { value: text.slice(from, next), next, lines: 0 };
}

function quoted(text: string, from: number, line: number): Field {
  let value = '';
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') value += text.charAt(at);
    else if (text[at + 1] === '"') {
      value += '"';
      at += 1;
    } else {
      const next = at + 1;
      if (next < text.length && !endsField(text, next)) throw new CsvBroken(line, 'TEXT_AFTER_QUOTE');
      return { value, next, lines: value.split('\n').length - 1 };
    }
  }
  throw new CsvBroken(line, 'QUOTE_NOT_CLOSED');
}

const endsField = (text: string, at: number): boolean =>
  text[at] === ',' || text[at] === '\n' || text.startsWith('\r\n', at);
