import { Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import { commandLabel } from '@vigil/domain/labels/command-label';
import { OFFICE_COMMANDS } from '@vigil/domain/office/catalogue';
import type { OfficeRead } from '../api/answers.js';
import type { Values } from '../forms/body-of.js';
import { CommandForm } from '../forms/command-form.js';
import { kebab } from '../forms/kebab.js';
import { Sign } from '../frame/sign.js';
import { useLanguage } from '../language/language.js';

/** Adopts what was tried: whoever may, in the office's own form; others propose it. */
export function AdoptChange({
  kind,
  calendar,
  values,
  office,
}: {
  readonly kind: 'term' | 'holidays';
  readonly calendar: string;
  readonly values: Values;
  readonly office: OfficeRead;
}): ReactNode {
  const { t, code } = useLanguage();
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const [recorded, setRecorded] = useState(false);
  const step = stepFor(kind, calendar, values, office);
  if (recorded)
    return (
      <Text size="sm" role="status" className="recorded">
        <Sign of="done" /> {t('form.recorded')}
      </Text>
    );
  if (!step) return null;
  const title = commandLabel(step.command, code);
  if (!open)
    return (
      <Button size="sm" variant="default" mt="xs" data-step={step.command.name} onClick={() => setOpen(true)}>
        {title}
      </Button>
    );
  return (
    <CommandForm
      title={title}
      path={`/office/${kebab(step.command.name)}`}
      schema={step.command.schema as z.ZodType}
      without={['proposalId', 'secondsPerDay']}
      begins={step.begins}
      etag={`"${office.version}"`}
      onRecorded={() => {
        setRecorded(true);
        void cache.invalidateQueries();
      }}
      onClose={() => setOpen(false)}
    />
  );
}

function stepFor(kind: 'term' | 'holidays', calendar: string, values: Values, { me }: OfficeRead) {
  const { AdoptPolicy, ProposePolicy, SetHolidays } = OFFICE_COMMANDS;
  const may = ({ by }: { readonly by: readonly string[] }): boolean =>
    me.roles.some((role) => by.includes(role));
  if (kind === 'holidays')
    return may(SetHolidays)
      ? {
          command: SetHolidays,
          begins: { ...values, calendar: calendar === '' ? undefined : calendar },
        }
      : undefined;
  if (may(AdoptPolicy)) return { command: AdoptPolicy, begins: values };
  return may(ProposePolicy) ? { command: ProposePolicy, begins: { parameters: values } } : undefined;
}
