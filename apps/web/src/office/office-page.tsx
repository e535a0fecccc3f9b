import { Group, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { z } from 'zod';
import { commandLabel } from '@vigil/domain/labels/command-label';
import { OFFICE_COMMANDS } from '@vigil/domain/office/catalogue';
import type { OfficeRead } from '../api/answers.js';
import { useOffice } from '../api/use-office.js';
import { CommandForm } from '../forms/command-form.js';
import { kebab } from '../forms/kebab.js';
import { officeReferences, ReferencesContext } from '../forms/references.js';
import { Sign } from '../frame/sign.js';
import { useLanguage } from '../language/language.js';
import { AnswersOpened } from './answers-opened.js';
import { Calls, Entities } from './calls.js';
import { Engagement } from './engagement.js';
import { StepButton } from './office-section.js';
import { otherSteps, type OfficeStep } from './office-steps.js';
import { Conflicts, People, Posts } from './people.js';
import { Absences, Roster } from './presence.js';
import { Calendars, Periods, Policies } from './rules.js';

/** The office itself: who works in it, who is on duty or away, what its rules are; and each change where it belongs. */
export function OfficePage(): ReactNode {
  const { t } = useLanguage();
  const { data: office } = useOffice();
  const [step, setStep] = useState<OfficeStep>();
  const [recorded, setRecorded] = useState<string>();
  const references = useMemo(() => (office ? officeReferences(office) : {}), [office]);
  if (!office) return null;
  const take = (chosen: OfficeStep): void => {
    setRecorded(undefined);
    setStep(chosen);
  };
  const part = { office, onTake: take };
  return (
    <ReferencesContext value={references}>
      <Title order={1} size="h3">
        {t('nav.office')}
      </Title>
      <Group gap={6}>
        {otherSteps(office).map((command) => (
          <StepButton key={command} {...part} step={{ command }} />
        ))}
      </Group>
      {recorded !== undefined && (
        <Text size="sm" role="status" className="recorded">
          <Sign of="done" /> {recorded}: {t('form.recorded')}
        </Text>
      )}
      {step && (
        <StepForm
          step={step}
          office={office}
          onClose={() => setStep(undefined)}
          onRecorded={(title) => {
            setStep(undefined);
            setRecorded(title);
          }}
        />
      )}
      <div className="parts wide">
        <People {...part} />
      </div>
      <div className="parts">
        <Roster {...part} />
        <Absences {...part} />
        <Conflicts {...part} />
        <Posts {...part} />
        <Policies {...part} />
        <Calendars {...part} />
      </div>
      <div className="parts wide">
        <Periods {...part} />
        <Engagement {...part} />
      </div>
      <div className="parts wide">
        <Calls {...part} />
      </div>
      <div className="parts wide">
        <Entities office={office} />
        <AnswersOpened office={office} />
      </div>
    </ReferencesContext>
  );
}

function StepForm({
  step: { command, fixed, begins, about },
  office,
  onClose,
  onRecorded,
}: {
  readonly step: OfficeStep;
  readonly office: OfficeRead;
  readonly onClose: () => void;
  readonly onRecorded: (title: string) => void;
}): ReactNode {
  const { code } = useLanguage();
  const cache = useQueryClient();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [command, fixed]);
  const name = commandLabel(OFFICE_COMMANDS[command], code);
  const title = about === undefined ? name : `${name}: ${about}`;
  return (
    <div ref={place} className="step-in-hand">
      <CommandForm
        key={title}
        title={title}
        path={`/office/${kebab(command)}`}
        schema={OFFICE_COMMANDS[command].schema as z.ZodType}
        without={['secondsPerDay', 'proposalId']}
        fixed={fixed}
        begins={begins}
        etag={`"${office.etag}"`}
        onRecorded={() => {
          void cache.invalidateQueries({ queryKey: ['office'] });
          onRecorded(title);
        }}
        onClose={onClose}
      />
    </div>
  );
}
