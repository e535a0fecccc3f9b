import { Checkbox, Fieldset, NativeSelect, Text, TextInput } from '@mantine/core';
import { memo, useId, type ReactNode } from 'react';
import { fieldLabel } from '@vigil/domain/labels/field-label';
import { vocabularyOf } from '@vigil/domain/labels/vocabularies';
import { offeredIn } from '@vigil/domain/vocabulary/invented-state';
import { useLanguage } from '../language/language.js';
import { useSettings } from '../session/settings-context.js';
import type { Value } from './body-of.js';
import { ConsentAnswers } from './consent-answers.js';
import type { Field } from './field.js';
import { useForm } from './form-context.js';
import { ListInput } from './list-input.js';
import { useReferences, type Option } from './references.js';
import { WordsInput } from './words-input.js';

export interface InputProps {
  readonly field: Field;
  /** Where its value stands: names, and the index of an item of a list. */
  readonly path: readonly (string | number)[];
  readonly value: Value;
}

/** One field, drawn by its shape, and anew only when its own value changes. What failed about it stands beneath it. */
export const FieldInput = memo(
  Input,
  (one, next) =>
    one.field === next.field && one.value === next.value && one.path.join('/') === next.path.join('/'),
);

function Input({ field, path, value }: InputProps): ReactNode {
  const { code } = useLanguage();
  const { set, failuresAt } = useForm();
  const options = useOptions(field);
  const id = useId();
  const { shape, required } = field;
  const label = fieldLabel(field.name, code);
  const text = typeof value === 'string' ? value : '';
  const shared = {
    id,
    label,
    size: 'sm' as const,
    withAsterisk: required,
    error: errorOf(failuresAt(path)),
    'aria-required': required,
  };
  const change = ({ currentTarget }: { readonly currentTarget: { readonly value: string } }): void =>
    set(path, currentTarget.value);
  switch (shape.kind) {
    case 'flag':
      return (
        <Checkbox
          size="sm"
          label={label}
          error={shared.error}
          checked={value === true}
          onChange={({ currentTarget }) => set(path, currentTarget.checked)}
        />
      );
    case 'choice':
    case 'reference':
      if (shape.kind === 'reference' && !options)
        return <TextInput {...shared} value={text} onChange={change} />;
      return (
        <NativeSelect
          {...shared}
          value={text}
          data={[{ value: '', label: '–' }, ...(options ?? [])]}
          onChange={change}
        />
      );
    case 'day':
      return <TextInput {...shared} type="date" value={text} onChange={change} className="short-field" />;
    case 'instant':
      return (
        <TextInput {...shared} type="datetime-local" value={text} onChange={change} className="short-field" />
      );
    case 'number':
      return (
        <TextInput {...shared} inputMode="numeric" value={text} onChange={change} className="short-field" />
      );
    case 'words':
      return <WordsInput field={field} path={path} value={value} />;
    case 'line':
      return <TextInput {...shared} value={text} maxLength={shape.max} onChange={change} dir="auto" />;
    case 'list':
      return field.name === 'answers' && shape.item.shape.kind === 'group' ? (
        <ConsentAnswers field={shape.item} path={path} value={value} />
      ) : (
        <ListInput field={field} path={path} value={value} />
      );
    case 'group':
      return (
        <Fieldset legend={label} className="group">
          {shape.fields.map((inner) => (
            <FieldInput
              key={inner.name}
              field={inner}
              path={[...path, inner.name]}
              value={within(value, inner.name)}
            />
          ))}
        </Fieldset>
      );
  }
}

const within = (value: Value, name: string): Value =>
  (value as Readonly<Record<string, Value>> | undefined)?.[name];

/** The choices of a field in the reader's words: codes of a vocabulary, or what the page holds. */
export function useOptions({ shape }: Field): readonly Option[] | undefined {
  const { label } = useLanguage();
  const references = useReferences();
  const settings = useSettings();
  if (shape.kind === 'reference') return references[shape.to];
  if (shape.kind !== 'choice') return undefined;
  const vocabulary = vocabularyOf(shape.options);
  return offeredIn(shape.options, settings).map((option) => ({
    value: option,
    label: label(vocabulary?.labels[option], option),
  }));
}

/** Failed rules beneath the field that causes them: what is wrong, and what mends it. */
export function errorOf(failures: ReturnType<ReturnType<typeof useForm>['failuresAt']>): ReactNode {
  return failures.length === 0
    ? undefined
    : failures.map(({ code, field, says, remedy }) => (
        <Text key={code} span size="xs" display="block" data-failure={field}>
          <b>{says}</b> {remedy}
        </Text>
      ));
}
