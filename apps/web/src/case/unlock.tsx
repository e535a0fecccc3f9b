import { Button, Group, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Sealed } from '../frame/sealed.js';
import { ProblemNotice } from '../frame/problem-notice.js';
import { useLanguage } from '../language/language.js';
import { hide, show, useOpened, type OpenedContent } from './opened.js';

const LEAST = 10;

/** Something sealed: a reason opens it for fifteen minutes, and is logged first. */
export function Unlock({
  id,
  sealed,
  notMine,
  open,
  log,
}: {
  /** What it is, by its opaque id. */
  readonly id: string;
  /** What is sealed, in words. */
  readonly sealed: string;
  /** Who opens it, in words, where whoever reads does not. */
  readonly notMine?: string | false | undefined;
  readonly open: (reason: string) => Promise<OpenedContent>;
  /** The log that notes it, to be read again. */
  readonly log: readonly unknown[];
}): ReactNode {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const content = useOpened(id);
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  // Whoever works by keys goes on at the button that stands where the question stood.
  useEffect(() => {
    if (wasAsking.current && !asking) button.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  const [reason, setReason] = useState('');
  const opening = useMutation({
    mutationFn: () => open(reason),
    onSuccess: (opened) => {
      show(id, opened);
      setAsking(false);
      setReason('');
      opening.reset();
      void cache.invalidateQueries({ queryKey: log });
    },
  });
  if (content !== null)
    return (
      <div className="opened">
        <Content content={content} />
        <Button ref={button} size="compact-xs" variant="default" onClick={hide}>
          {t('unlock.hide')}
        </Button>
      </div>
    );
  if (notMine)
    return (
      <Text size="sm" className="quiet">
        <Sealed /> {sealed}. {notMine}
      </Text>
    );
  if (!asking)
    return (
      <Group gap={6} className="still-sealed">
        <Text size="sm" className="quiet">
          <Sealed /> {sealed}
        </Text>
        <Button ref={button} size="compact-xs" variant="default" onClick={() => setAsking(true)}>
          {t('unlock.open')}
        </Button>
      </Group>
    );
  return (
    <form
      className="unlock"
      onKeyDown={({ key }) => {
        if (key === 'Escape') setAsking(false);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        opening.mutate();
      }}
    >
      <TextInput
        size="xs"
        label={t('unlock.reason')}
        description={t('unlock.logged')}
        value={reason}
        autoFocus
        dir="auto"
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Group gap={6}>
        <Button
          size="compact-sm"
          type="submit"
          disabled={reason.trim().length < LEAST}
          loading={opening.isPending}
        >
          {t('unlock.open')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
          {t('cancel')}
        </Button>
      </Group>
      {opening.error && <ProblemNotice error={opening.error} />}
    </form>
  );
}

function Content({ content }: { readonly content: OpenedContent }): ReactNode {
  const { t, day } = useLanguage();
  if (content === 'ERASED') return <Text size="sm">{t('unlock.erased')}</Text>;
  if (typeof content === 'string')
    return (
      <Text size="sm" className="letter" dir="auto">
        {content}
      </Text>
    );
  const { name, variants, contact, birthDate, documents } = content;
  return (
    <Text size="sm" component="div" dir="auto">
      <b>{name}</b>
      {[variants?.join(', '), contact, birthDate && day(birthDate), documents?.join(', ')]
        .filter(Boolean)
        .map((line) => (
          <div key={line}>{line}</div>
        ))}
    </Text>
  );
}
