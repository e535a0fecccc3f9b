import { Button, Checkbox, Fieldset, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { fieldLabel } from '@vigil/domain/labels/field-label';
import { Sign } from '../frame/sign.js';
import { useLanguage } from '../language/language.js';
import type { Value } from './body-of.js';
import { errorOf, FieldInput, useOptions, type InputProps } from './field-input.js';
import { useForm } from './form-context.js';

/** Several of one kind: a box to tick for each choice, or rows that are added and taken away. */
export function ListInput({ field, path, value: listed }: InputProps): ReactNode {
  const { t, code } = useLanguage();
  const { set, failuresAt } = useForm();
  const item = field.shape.kind === 'list' ? field.shape.item : field;
  const options = useOptions(item);
  const items = (listed ?? []) as readonly Value[];
  const label = fieldLabel(field.name, code);
  const failed = errorOf(failuresAt(path));
  const legend = (
    <>
      {label} {field.required && <span aria-hidden>*</span>}
    </>
  );
  if (options)
    return (
      <Fieldset legend={legend} className="group ticks" data-required={field.required || undefined}>
        {options.length === 0 && (
          <Text size="xs" className="quiet">
            {t('form.nothingToChoose')}
          </Text>
        )}
        {options.map(({ value, label: name }) => (
          <Checkbox
            key={value}
            size="sm"
            label={name}
            checked={items.includes(value)}
            onChange={({ currentTarget }) =>
              set(path, currentTarget.checked ? [...items, value] : items.filter((one) => one !== value))
            }
          />
        ))}
        <Text c="red" size="xs" component="div">
          {failed}
        </Text>
      </Fieldset>
    );
  return (
    <Fieldset legend={legend} className="group">
      {items.map((one, index) => (
        <Group key={index} align="end" gap="xs" wrap="nowrap">
          <div className="grow">
            <FieldInput field={item} path={[...path, index]} value={one} />
          </div>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('form.removeRow', { name: label, number: index + 1 })}
            onClick={() =>
              set(
                path,
                items.filter((_other, at) => at !== index),
              )
            }
          >
            <Sign of="no" />
          </Button>
        </Group>
      ))}
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => set(path, [...items, item.shape.kind === 'group' ? {} : ''])}
      >
        + {t('form.addRow', { name: label })}
      </Button>
      <Text c="red" size="xs" component="div">
        {failed}
      </Text>
    </Fieldset>
  );
}
