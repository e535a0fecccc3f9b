import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { startTransition, useRef, useState, type ReactNode } from 'react';
import type { z } from 'zod';
import { CASE_COMMANDS } from '@vigil/domain/case/catalogue';
import { commandLabel } from '@vigil/domain/labels/command-label';
import { COMMAND_GROUP } from '@vigil/domain/vocabulary/command-group';
import type { AvailableAnswer, CaseAnswer } from '../api/case-answers.js';
import { CommandForm } from '../forms/command-form.js';
import { kebab } from '../forms/kebab.js';
import { NotYet } from '../forms/not-yet.js';
import { ProblemNotice } from '../frame/problem-notice.js';
import { Sign } from '../frame/sign.js';
import { useShortcut } from '../frame/single-keys.js';
import { useKeys } from '../frame/use-keys.js';
import { useLanguage, type Language } from '../language/language.js';
import { stepsOf } from './next-step.js';
import { caseKey } from './case-key.js';
import { useCommands, useDeadlines, useReadAgain } from './use-case.js';

/**
 * What may be done now: the next lawful step as the one button; the others; and why not, with what would mend it. A long list
 * of steps and a long form are drawn beside whatever else somebody does meanwhile.
 */
export function Steps({
  one,
  etag,
  reading,
}: {
  readonly one: CaseAnswer;
  readonly etag: string | null;
  readonly reading: boolean;
}): ReactNode {
  const language = useLanguage();
  const { t } = language;
  const cache = useQueryClient();
  const { data: commands, error } = useCommands(one.reference);
  const { data: terms, isPending: termsPending } = useDeadlines(one.reference);
  const readAgain = useReadAgain(one.reference);
  const [open, setOpen] = useState<string>();
  const [all, setAll] = useState(false);
  const [recorded, setRecorded] = useState<string>();
  const section = useRef<HTMLElement>(null);
  const opener = useRef<Element>(null);
  const shortcut = useShortcut();
  const { next, others, notYet } = stepsOf(commands ?? [], one, terms ?? []);
  const choose = (step: AvailableAnswer): void => {
    opener.current = document.activeElement;
    startTransition(() => {
      setRecorded(undefined);
      setOpen(step.command);
      setAll(false);
    });
  };
  /** A step that has a key of its own; where it may not be taken yet, all are shown, and why. */
  const press = (command: string) => () => {
    const step = commands?.find((one) => one.command === command);
    if (step?.allowed) choose(step);
    else setAll(true);
  };
  useKeys({
    n: next && (() => choose(next)),
    a: () => startTransition(() => setAll(!all)),
    ...Object.fromEntries(Object.entries(KEYS_OF_STEPS).map(([command, key]) => [key, press(command)])),
  });
  if (error) return <ProblemNotice error={error} />;
  if (!commands || termsPending) return <div className="steps" />;
  const name = (step: AvailableAnswer): string =>
    commandLabel({ name: step.command, summary: step.summary }, language.code);
  /** Whoever works by keys goes on where the form was opened, or where the steps are. */
  const close = (): void => {
    setOpen(undefined);
    const from = opener.current;
    if (from instanceof HTMLElement && from.isConnected && from !== document.body) from.focus();
    else section.current?.querySelector('button')?.focus();
  };
  const keysOf = (step: AvailableAnswer): string | undefined =>
    shortcut(...(step === next ? ['n'] : []), ...[KEYS_OF_STEPS[step.command] ?? []].flat());
  const opened = commands.find(({ command }) => command === open);
  return (
    <section ref={section} className="steps" aria-label={t('case.steps')}>
      <Group gap="xs">
        {next && (
          <Button
            size="sm"
            onClick={() => choose(next)}
            data-step={next.command}
            className="next-step"
            aria-keyshortcuts={keysOf(next)}
          >
            {name(next)}
          </Button>
        )}
        {others.slice(0, 4).map((step) => (
          <Button
            key={step.command}
            size="sm"
            variant="default"
            onClick={() => choose(step)}
            data-step={step.command}
            aria-keyshortcuts={keysOf(step)}
          >
            {name(step)}
          </Button>
        ))}
        {commands.length > 0 && (
          <Button
            size="sm"
            variant="subtle"
            aria-expanded={all}
            aria-keyshortcuts={shortcut('a')}
            onClick={() => startTransition(() => setAll(!all))}
          >
            {t(all ? 'case.fewerSteps' : 'case.allSteps', { count: commands.length })}
          </Button>
        )}
        {commands.length === 0 && (
          <Text size="sm" className="quiet">
            {t('case.nothingToDo')}
          </Text>
        )}
        {recorded !== undefined && (
          <Text size="sm" role="status" className="recorded">
            <Sign of="done" /> {recorded}: {t('form.recorded')}
          </Text>
        )}
      </Group>
      {all && (
        <AllSteps
          steps={[...(next ? [next] : []), ...others, ...notYet]}
          name={name}
          choose={choose}
          keysOf={keysOf}
          language={language}
        />
      )}
      {!all &&
        !opened &&
        next === undefined &&
        notYet.slice(0, 2).map((step) => <NotYet key={step.command} name={name(step)} why={step.why} />)}
      {opened && (
        <CommandForm
          key={opened.command}
          title={name(opened)}
          path={`/cases/${one.reference}/${kebab(opened.command)}`}
          schema={CASE_COMMANDS[opened.command].schema as z.ZodType}
          without={opened.command === 'AddPerson' ? OF_ANOTHER_CASE : NOTHING}
          etag={etag}
          reading={reading}
          onRecorded={() => {
            close();
            setRecorded(name(opened));
            readAgain();
          }}
          onClose={() => {
            close();
            void cache.invalidateQueries({ queryKey: caseKey(one.reference) });
          }}
        />
      )}
    </section>
  );
}

/** A person who is known from another case is named by an id that no page shows: that is for programs. */
const OF_ANOTHER_CASE = ['personId'];
const NOTHING: readonly string[] = [];

/** Steps that come so often that they have a key of their own. */
const KEYS_OF_STEPS: Readonly<Record<string, string>> = { RecordReply: 'r', AddEvidence: 'e' };

interface Listed {
  readonly name: (step: AvailableAnswer) => string;
  readonly language: Language;
}

function AllSteps({
  steps,
  choose,
  keysOf,
  name,
  language,
}: Listed & {
  readonly steps: readonly AvailableAnswer[];
  readonly keysOf: (step: AvailableAnswer) => string | undefined;
  readonly choose: (step: AvailableAnswer) => void;
}): ReactNode {
  const groups = COMMAND_GROUP.codes.filter((group) => steps.some((step) => step.group === group));
  return (
    <div className="all-steps">
      {groups.map((group) => (
        <section key={group}>
          <h2>{language.label(COMMAND_GROUP.labels[group], group)}</h2>
          {steps
            .filter((step) => step.group === group)
            .map((step) =>
              step.allowed ? (
                <Button
                  key={step.command}
                  size="compact-sm"
                  variant="light"
                  onClick={() => choose(step)}
                  data-step={step.command}
                  aria-keyshortcuts={keysOf(step)}
                >
                  {name(step)}
                </Button>
              ) : (
                <NotYet key={step.command} name={name(step)} why={step.why} />
              ),
            )}
        </section>
      ))}
    </div>
  );
}
