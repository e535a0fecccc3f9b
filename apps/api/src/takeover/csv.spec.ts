import { readCsv, type CsvBroken } from './csv.js';

const fields = (text: string) => readCsv(text).map((record) => record.fields);

describe('A CSV file', () => {
  it('is records of fields, ended by either kind of line end, or by the end', () => {
    expect(fields('a,b\r\nc,d\n,\ne,f')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['', ''],
      ['e', 'f'],
    ]);
    expect(fields('a,')).toEqual([['a', '']]);
    expect(fields('')).toEqual([]);
  });
  it('quotes what has commas, quotes and lines in it', () => {
    expect(fields('"a, ""b""","c\r\nd"\n"",e')).toEqual([
      ['a, "b"', 'c\r\nd'],
      ['', 'e'],
    ]);
  });
  it('counts lines as an editor does, and leaves out empty ones', () => {
    expect(readCsv('\uFEFFa\n"b\nc"\n\nd\n').map(({ line }) => line)).toEqual([1, 2, 5]);
    expect(fields('\uFEFFa\n')).toEqual([['a']]);
  });
  it.each([
    ['a\n"b\nc', 2, 'QUOTE_NOT_CLOSED'],
    ['a,b"c', 1, 'QUOTE_INSIDE_FIELD'],
    ['a\n"b"c', 2, 'TEXT_AFTER_QUOTE'],
  ])('that is none is refused, with the line: %j', (text, line, says) => {
    expect(() => readCsv(text)).toThrow(expect.objectContaining({ line, says }) as CsvBroken);
  });
});
