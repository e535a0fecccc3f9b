import { Button, Group, NativeSelect, SegmentedControl, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import type { z } from 'zod';
import { fieldLabel } from '@vigil/domain/labels/field-label';
import { OFFICE_COMMANDS } from '@vigil/domain/office/catalogue';
import { useOffice } from '../api/use-office.js';
import { bodyOf, type Value, type Values } from '../forms/body-of.js';
import { FieldInput } from '../forms/field-input.js';
import { fieldsOf, type Field } from '../forms/field.js';
import { FormContext, useFormInHand } from '../forms/form-context.js';
import { ProblemNotice } from '../frame/problem-notice.js';
import { useLanguage } from '../language/language.js';
import { AdoptChange } from './adopt-change.js';
import { askAll, type Change } from './ask-what-if.js';
import { WouldMove } from './would-move.js';

const TERMS = fieldsOf(OFFICE_COMMANDS.AdoptPolicy.schema as z.ZodType, ['proposalId', 'secondsPerDay']);
const HOLIDAYS = fieldsOf(OFFICE_COMMANDS.SetHolidays.schema as z.ZodType, ['calendar']);
type Kind = 'term' | 'holidays';

/** Try a change before it is made: another term, or other holidays, and see which cases would move from when to when. */
export function WhatIf(): ReactNode {
  const { t, code } = useLanguage();
  const { data: office } = useOffice();
  const [kind, setKind] = useState<Kind>('term');
  const [term, setTerm] = useState(TERMS[0]?.name ?? '');
  const [calendar, setCalendar] = useState('');
  const [typed, setTyped] = useState<Values>();
  const asking = useMutation({ mutationFn: askAll });
  const fields = useMemo(
    () => (kind === 'holidays' ? HOLIDAYS : TERMS.filter(({ name }) => name === term)),
    [kind, term],
  );
  const days = calendar === '' ? office?.holidays : office?.calendars[calendar];
  const values = typed ?? asTyped(kind === 'holidays' ? { days } : { ...office?.parameters }, fields);
  const inHand = useFormInHand(values, setTyped, NO_FAILURES);
  if (!office) return null;
  const anew = (): void => {
    setTyped(undefined);
    asking.reset();
  };
  const body = bodyOf(fields, values);
  const change: Change =
    kind === 'term'
      ? { parameters: body as NonNullable<Change['parameters']> }
      : { holidays: { ...(calendar === '' ? {} : { calendar }), days: (body['days'] ?? []) as string[] } };
  return (
    <section className="what-if" aria-label={t('whatIf.title')}>
      <Title order={2} size="h4">
        {t('whatIf.title')}
      </Title>
      <Text size="sm">{t('whatIf.lead')}</Text>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          asking.mutate(change);
        }}
      >
        <Group gap="xs" align="end">
          <SegmentedControl
            size="xs"
            value={kind}
            data={[
              { value: 'term', label: t('whatIf.term') },
              { value: 'holidays', label: t('whatIf.holidays') },
            ]}
            onChange={(value) => {
              setKind(value as Kind);
              anew();
            }}
          />
          {kind === 'term' ? (
            <NativeSelect
              size="sm"
              label={t('whatIf.which')}
              value={term}
              data={TERMS.map(({ name }) => ({ value: name, label: fieldLabel(name, code) }))}
              onChange={({ currentTarget }) => {
                setTerm(currentTarget.value);
                anew();
              }}
            />
          ) : (
            <NativeSelect
              size="sm"
              label={fieldLabel('calendar', code)}
              value={calendar}
              data={[
                { value: '', label: t('office.ownCalendar') },
                ...Object.keys(office.calendars).map((name) => ({ value: name, label: name })),
              ]}
              onChange={({ currentTarget }) => {
                setCalendar(currentTarget.value);
                anew();
              }}
            />
          )}
        </Group>
        <FormContext value={inHand}>
          <div className="fields">
            {fields.map((field) => (
              <FieldInput key={field.name} field={field} path={[field.name]} value={values[field.name]} />
            ))}
          </div>
        </FormContext>
        <Button type="submit" size="sm" mt="xs" loading={asking.isPending}>
          {t('whatIf.ask')}
        </Button>
      </form>
      {asking.error && <ProblemNotice error={asking.error} />}
      {asking.data && (
        <>
          <WouldMove found={asking.data} />
          <AdoptChange
            key={asking.submittedAt}
            kind={kind}
            calendar={calendar}
            values={values}
            office={office}
          />
        </>
      )}
    </section>
  );
}

const NO_FAILURES = [] as const;

/** What is in force, as a form would hold it. */
function asTyped(now: object, fields: readonly Field[]): Values {
  const all = new Map<string, unknown>(Object.entries(now));
  return Object.fromEntries(fields.map(({ name }) => [name, typedOf(all.get(name))]));
}

function typedOf(value: unknown): Value {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'number' || typeof value === 'string' ? String(value) : undefined;
}
