import { Button, Group, Text } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import type { z } from 'zod';
import { commandLabel } from '@vigil/domain/labels/command-label';
import { CYCLE_COMMANDS, type CycleCommandType } from '@vigil/domain/report-cycle/cycle-catalogue';
import { CommandForm } from '../forms/command-form.js';
import { kebab } from '../forms/kebab.js';
import { NotYet } from '../forms/not-yet.js';
import { ProblemNotice } from '../frame/problem-notice.js';
import { Sign } from '../frame/sign.js';
import { useLanguage } from '../language/language.js';
import { nextCycleStep, OF_A_NOTE, OF_AN_ENTRY } from './next-cycle-step.js';
import { useCycleSteps, useReadCycleAgain, type Cycle, type CycleStep } from './use-cycle.js';

/** A step that is being filled in, with what the place where it was chosen says already. */
export interface StepInHand {
  readonly command: CycleCommandType;
  readonly fixed?: Readonly<Record<string, string | number>>;
}

/** What may be done in the report now: the next step as the one button, the others, and why not. */
export function CycleSteps({
  cycle,
  inHand,
  onTake,
}: {
  readonly cycle: Cycle;
  readonly inHand: StepInHand | undefined;
  readonly onTake: (step: StepInHand | undefined) => void;
}): ReactNode {
  const { t, code } = useLanguage();
  const { data, error } = useCycleSteps(String(cycle.year));
  const readAgain = useReadCycleAgain();
  const [recorded, setRecorded] = useState<string>();
  useEffect(() => {
    if (inHand) setRecorded(undefined);
  }, [inHand]);
  if (error) return <ProblemNotice error={error} />;
  const steps = (data ?? []).filter(({ command }) => command !== 'OpenCycle');
  const next = nextCycleStep(cycle, steps);
  const name = ({ command, summary }: CycleStep): string => commandLabel({ name: command, summary }, code);
  const take = ({ command }: CycleStep): void =>
    onTake({
      command: command as CycleCommandType,
      ...(command === 'Sign' && cycle.manifest ? { fixed: { hash: cycle.manifest.hash } } : {}),
    });
  const elsewhere = ({ command }: CycleStep): boolean =>
    OF_A_NOTE.includes(command) || OF_AN_ENTRY.includes(command);
  const here = steps.filter((step) => step.allowed && step !== next && !elsewhere(step));
  return (
    <section className="steps" aria-label={t('cycle.steps')}>
      <Group gap="xs">
        {next && (
          <Button size="sm" className="next-step" data-step={next.command} onClick={() => take(next)}>
            {name(next)}
          </Button>
        )}
        {here.map((step) => (
          <Button
            key={step.command}
            size="sm"
            variant="default"
            data-step={step.command}
            onClick={() => take(step)}
          >
            {name(step)}
          </Button>
        ))}
        {recorded !== undefined && (
          <Text size="sm" role="status" className="recorded">
            <Sign of="done" /> {recorded}: {t('form.recorded')}
          </Text>
        )}
      </Group>
      {inHand && (
        <StepForm
          cycle={cycle}
          inHand={inHand}
          onClose={() => onTake(undefined)}
          onRecorded={() => {
            setRecorded(commandLabel(CYCLE_COMMANDS[inHand.command], code));
            onTake(undefined);
            readAgain();
          }}
        />
      )}
      <details className="not-yets">
        <summary>{t('case.allSteps', { count: steps.length })}</summary>
        {steps
          .filter((step) => step.allowed && elsewhere(step))
          .map((step) => (
            <div key={step.command} className="not-yet">
              <span className="not-yet-name">{name(step)}</span>: {t('cycle.below')}
            </div>
          ))}
        {steps
          .filter(({ allowed }) => !allowed)
          .map((step) => (
            <NotYet key={step.command} name={name(step)} why={step.why} />
          ))}
      </details>
    </section>
  );
}

function StepForm({
  cycle,
  inHand: { command, fixed },
  onRecorded,
  onClose,
}: {
  readonly cycle: Cycle;
  readonly inHand: StepInHand;
  readonly onRecorded: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t, code } = useLanguage();
  const about = fixed?.['state'] ?? fixed?.['reference'];
  const title = commandLabel(CYCLE_COMMANDS[command], code);
  return (
    <>
      {command === 'Sign' && (
        <Text size="sm" mt="xs">
          {t('cycle.signHash', { hash: String(fixed?.['hash'] ?? '') })}
        </Text>
      )}
      <CommandForm
        key={`${command} ${Object.values(fixed ?? {}).join(' ')}`}
        title={about === undefined ? title : `${title}: ${about}`}
        path={`/report-cycles/${cycle.year}/${kebab(command)}`}
        schema={CYCLE_COMMANDS[command].schema as z.ZodType}
        fixed={fixed}
        etag={`"${cycle.etag}"`}
        onRecorded={onRecorded}
        onClose={onClose}
      />
    </>
  );
}
