import { CASE_COMMANDS } from '@vigil/domain/case/catalogue';
import { OFFICE_COMMANDS } from '@vigil/domain/office/catalogue';
import { fieldsOf, type Field } from './field.js';

const all = [...Object.values(CASE_COMMANDS), ...Object.values(OFFICE_COMMANDS)];
const leaves = ({ shape, ...field }: Field): readonly Field[] =>
  shape.kind === 'group'
    ? shape.fields.flatMap(leaves)
    : shape.kind === 'list'
      ? leaves(shape.item)
      : [{ shape, ...field }];

describe('The fields of a form', () => {
  it('are found for every command of a case and of the office', () => {
    for (const { name, schema } of all)
      expect([name, fieldsOf(schema).length]).toEqual([
        name,
        Object.keys((schema as unknown as { shape: object }).shape).length,
      ]);
  });

  it('are left out by name, in groups and lists too', () => {
    const asked = fieldsOf(CASE_COMMANDS.RegisterAllegation.schema, ['personId']).flatMap(leaves);
    expect(asked.map(({ path }) => path)).toContain('source.identity.name');
    expect(asked.filter(({ name }) => name === 'personId')).toEqual([]);
  });

  it('say what they are: days, choices, references, texts', () => {
    const act = fieldsOf(CASE_COMMANDS.RecordAct.schema);
    const kinds = Object.fromEntries(act.map(({ name, shape, required }) => [name, [shape.kind, required]]));
    expect(kinds).toMatchObject({
      code: ['choice', true],
      on: ['day', true],
      until: ['day', false],
      persons: ['list', false],
    });
    const evidence = fieldsOf(CASE_COMMANDS.AddEvidence.schema);
    expect(evidence.find(({ name }) => name === 'description')?.shape.kind).toBe('words');
    expect(evidence.find(({ name }) => name === 'content')?.dataClass).toBe('raw');
  });

  it('offer what the case holds for every id of a case’s commands, so that nobody types one', () => {
    const typed = Object.values(CASE_COMMANDS)
      .filter(({ issuedBy }) => issuedBy.some((origin) => origin === 'person'))
      .flatMap(({ name, schema }) =>
        fieldsOf(schema)
          .flatMap(leaves)
          .map((field) => ({ command: name, field })),
      )
      .filter(({ field: { shape, name } }) => shape.kind === 'line' && /Id$/.test(name));
    expect(typed.map(({ command, field }) => `${command} ${field.path}`)).toEqual([]);
  });
});
