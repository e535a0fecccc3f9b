import { Badge, Button, Checkbox, Group, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { InboxEntry } from '../api/answers.js';
import { client, read } from '../api/client.js';
import { Empty } from '../frame/empty.js';
import { ProblemNotice } from '../frame/problem-notice.js';
import { Reading } from '../frame/reading.js';
import { useLanguage } from '../language/language.js';
import { noticeWords } from './notice-words.js';
import { useInbox } from './use-inbox.js';

/** What waits for whoever is signed in: reminders and tasks, newest first. */
export function InboxPage(): ReactNode {
  const language = useLanguage();
  const { t } = language;
  const [unread, setUnread] = useState(false);
  const { data, error, refetch } = useInbox(unread);
  return (
    <>
      <Group justify="space-between" mb="xs">
        <Title order={1} size="h3">
          {t('inbox.title')}
        </Title>
        <Checkbox
          size="sm"
          label={t('inbox.unread')}
          checked={unread}
          onChange={({ currentTarget }) => setUnread(currentTarget.checked)}
        />
      </Group>
      {error && <ProblemNotice error={error} again={() => void refetch()} />}
      {!data && !error && <Reading />}
      {data?.length === 0 && <Empty says={t('inbox.empty')} />}
      <ul className="rows">
        {data?.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
    </>
  );
}

function Entry({ entry }: { readonly entry: InboxEntry }): ReactNode {
  const language = useLanguage();
  const { t, day, instant, fromNow } = language;
  const cache = useQueryClient();
  const reading = useMutation({
    mutationFn: () => read(client.POST('/inbox/{id}/read', { params: { path: { id: entry.id } } })),
    onSettled: () => cache.invalidateQueries({ queryKey: ['inbox'] }),
  });
  const isCase = entry.reference.startsWith('RC-');
  return (
    <li className={entry.readAt === null ? 'row unread' : 'row'}>
      <div className="grow">
        <Text size="sm" fw={entry.readAt === null ? 600 : 400}>
          {entry.erased ? t('inbox.erased') : noticeWords(entry, language)}
        </Text>
        <Text size="xs" className="quiet">
          {isCase ? (
            <Link
              to="/cases/$ref"
              params={{ ref: entry.reference }}
              className="case-link"
              onClick={() => reading.mutate()}
            >
              {entry.reference}
            </Link>
          ) : (
            entry.reference
          )}
          {' · '}
          {instant(entry.at)}
        </Text>
      </div>
      {entry.dueAt != null && (
        <Badge variant="light" color="gray" tt="none">
          {t('inbox.due')} {day(entry.dueAt)} ({fromNow(entry.dueAt)})
        </Badge>
      )}
      {entry.readAt === null && (
        <Button
          size="compact-xs"
          variant="default"
          loading={reading.isPending}
          onClick={() => reading.mutate()}
        >
          {t('inbox.read')}
        </Button>
      )}
    </li>
  );
}
