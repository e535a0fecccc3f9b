import { Button, Group, Text, Textarea } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { fieldLabel } from '@vigil/domain/labels/field-label';
import { useLanguage } from '../language/language.js';
import { errorOf, type InputProps } from './field-input.js';
import { useForm } from './form-context.js';
import { useReferences } from './references.js';

/**
 * A longer text. What the office writes mentions people by reference (`{P1}`), so that each reader sees what they may; a
 * text that was received is sealed as it is, names and all.
 */
export function WordsInput({ field, path, value }: InputProps): ReactNode {
  const { t, code } = useLanguage();
  const { set, failuresAt } = useForm();
  const { alias: people = [] } = useReferences();
  const area = useRef<HTMLTextAreaElement>(null);
  const text = typeof value === 'string' ? value : '';
  const received = field.dataClass === 'raw';
  const insert = (reference: string): void => {
    const { selectionStart: start, selectionEnd: end } = area.current ?? {
      selectionStart: text.length,
      selectionEnd: text.length,
    };
    set(path, `${text.slice(0, start)}{${reference}}${text.slice(end)}`);
    area.current?.focus();
  };
  return (
    <div>
      <Textarea
        ref={area}
        label={fieldLabel(field.name, code)}
        description={received ? t('form.received') : t('form.composed', { example: '{P1}' })}
        withAsterisk={field.required}
        aria-required={field.required}
        className="words"
        dir="auto"
        maxLength={field.shape.kind === 'words' ? field.shape.max : undefined}
        value={text}
        error={errorOf(failuresAt(path))}
        onChange={({ currentTarget }) => set(path, currentTarget.value)}
      />
      {!received && people.length > 0 && (
        <Group gap={4} mt={4}>
          <Text size="xs" className="quiet">
            {t('form.mention')}
          </Text>
          {people.map(({ value: reference, label }) => (
            <Button
              key={reference}
              size="compact-xs"
              variant="default"
              tabIndex={-1} // by keys one types {P1}: no stop between two fields
              onClick={() => insert(reference)}
            >
              {label}
            </Button>
          ))}
        </Group>
      )}
    </div>
  );
}
