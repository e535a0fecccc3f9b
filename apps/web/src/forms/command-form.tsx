import { Button, Group, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { z } from 'zod';
import { send, type Receipt } from '../api/client.js';
import { DeskProblem, type Failure } from '../api/problem.js';
import { ProblemNotice } from '../frame/problem-notice.js';
import { useLanguage } from '../language/language.js';
import { bodyOf, type Values } from './body-of.js';
import { dropDraft, keepDraft, useDraft } from './drafts.js';
import { failuresShown, goToFirstFailure, withItsField } from './failures-shown.js';
import { FieldInput } from './field-input.js';
import { fieldsOf } from './field.js';
import { firstToFill } from './first-to-fill.js';
import { FormContext, useFormInHand } from './form-context.js';
import { firstValues } from './first-values.js';
import { useReferences } from './references.js';
import { translated } from './translated.js';

export interface CommandFormProps<R = Receipt> {
  readonly title: string;
  /** The route, `/cases/RC-7K3Q9-F/record-act`. */
  readonly path: string;
  readonly schema: z.ZodType;
  readonly without?: readonly string[];
  /** Fields that where the form was opened already says: sent, not asked. */
  readonly fixed?: Readonly<Record<string, string | number>> | undefined;
  /** What the form begins with. */
  readonly begins?: Values | undefined;
  /** The version that the page shows now. Decisions are sent with the one that it showed when the form was opened. */
  readonly etag: string | null;
  /** Whether the page is just reading a newer one: what comes then counts as read when the form was opened. */
  readonly reading?: boolean;
  /** Whether the form is all that the page holds: then its title is the page's. */
  readonly isPage?: boolean;
  /** Sends the step otherwise than to the path, such as to several cases; the path still names the draft. */
  readonly submit?: ((body: unknown, key: string) => Promise<R>) | undefined;
  readonly onRecorded: (receipt: R) => void;
  readonly onClose: () => void;
}

/**
 * The form of a command, from its schema alone. Typed text survives a refusal, a lost connection and a lock, and every try
 * carries the same key, so that a step is recorded once. All failed rules are shown, each beside the field that causes it.
 */
export function CommandForm<R = Receipt>(props: CommandFormProps<R>): ReactNode {
  const { title, path, schema, without, fixed, begins, etag, onRecorded, onClose } = props;
  const { reading = false, isPage = false } = props;
  const submit = props.submit ?? ((body, key) => send({ path, body, key, etag: readVersion }) as Promise<R>);
  const language = useLanguage();
  const { t } = language;
  const hidden = [...(without ?? []), ...Object.keys(fixed ?? {})].join(' ');
  const fields = useMemo(() => fieldsOf(schema, hidden.split(' ')), [schema, hidden]);
  const references = useReferences();
  const form = fixed ? `${path} ${Object.values(fixed).join(' ')}` : path;
  const draft = useDraft(form);
  const first = useMemo(() => firstValues(fields, references), [fields, references]);
  const values = draft?.values ?? { ...first, ...begins };
  // A decision is taken on what was read when its form was opened; refused as stale, it is taken anew on what is read now.
  const [readVersion, setReadVersion] = useState(etag);
  const newest = useRef(etag);
  newest.current = etag;
  const [beingRead, setBeingRead] = useState(reading);
  useEffect(() => {
    if (!beingRead) return;
    setReadVersion(etag);
    setBeingRead(reading);
  }, [beingRead, reading, etag]);
  const sending = useMutation({
    mutationFn: async () => {
      const { key } = keepDraft(form, values);
      return submit({ ...bodyOf(fields, values), ...fixed }, key);
    },
    onError: (error) => {
      if (error instanceof DeskProblem && error.kind === 'stale') setReadVersion(newest.current);
    },
    onSuccess: (receipt) => {
      dropDraft(form);
      onRecorded(receipt);
    },
  });
  const element = useRef<HTMLFormElement>(null);
  const [opener] = useState(() => document.activeElement);
  useEffect(() => {
    if (element.current) firstToFill(element.current)?.focus();
  }, [form]);
  useEffect(
    () => () => {
      // Whoever works by keys goes on where they opened it, unless the page has sent them elsewhere.
      if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
    },
    [opener],
  );
  const failures = useMemo(
    () =>
      sending.error instanceof DeskProblem
        ? sending.error.failures.map((one) => translated(one, language))
        : [],
    [sending.error, language],
  );
  // Whatever no field shows stands in the notice; whoever sent a long form is brought to the first thing that is wrong.
  const [besides, setBesides] = useState<readonly Failure[]>([]);
  useLayoutEffect(() => {
    const shown = element.current ? failuresShown(element.current) : new Set();
    setBesides(
      failures
        .filter(({ field }) => field === undefined || !shown.has(field))
        .map((failure) => withItsField(failure, language.code)),
    );
  }, [failures, language.code]);
  useEffect(() => {
    if (sending.error && element.current) goToFirstFailure(element.current);
  }, [sending.error]);
  const inHand = useFormInHand(values, (typed) => keepDraft(form, typed), failures);
  return (
    <form
      ref={element}
      className="command-form"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        sending.mutate();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
    >
      <Title order={isPage ? 1 : 2} size={isPage ? 'h3' : 'h5'}>
        {title}
      </Title>
      {sending.error && <ProblemNotice error={sending.error} failures={besides} />}
      <FormContext value={inHand}>
        <div className="fields">
          {fields.map((field) => (
            <FieldInput key={field.name} field={field} path={[field.name]} value={values[field.name]} />
          ))}
          {fields.length === 0 && <Text size="sm">{t('form.noFields')}</Text>}
        </div>
      </FormContext>
      <Group gap="xs">
        <Button type="submit" size="sm" loading={sending.isPending} aria-keyshortcuts="Control+Enter">
          {t('form.record')}
        </Button>
        <Button size="sm" variant="default" onClick={onClose} aria-keyshortcuts="Escape">
          {t('close')}
        </Button>
        {draft && (
          <Button size="sm" variant="subtle" color="gray" onClick={() => dropDraft(form)}>
            {t('form.discard')}
          </Button>
        )}
      </Group>
    </form>
  );
}
