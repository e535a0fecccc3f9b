import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { client, read } from '../api/client.js';
import { Empty } from '../frame/empty.js';
import { ProblemNotice } from '../frame/problem-notice.js';
import { Reading } from '../frame/reading.js';
import { useLanguage } from '../language/language.js';

/** The demonstration's mails, as somebody would have got them. */
export function MailPage(): ReactNode {
  const { t, instant } = useLanguage();
  const { data, error } = useQuery({
    queryKey: ['mails'],
    queryFn: () => read(client.GET('/demo/mail')),
    refetchInterval: 10_000,
  });
  return (
    <>
      <Title order={1} size="h3">
        {t('mail.title')}
      </Title>
      <Text size="sm" className="quiet" mb="sm">
        {t('mail.lead')}
      </Text>
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Reading />}
      {data?.length === 0 && <Empty says={t('mail.empty')} />}
      <ul className="rows">
        {data?.map(({ messageId, to, subject, text, at }) => (
          <li key={messageId} className="row">
            <div className="grow">
              <Text size="sm" fw={600} className="letter" dir="auto">
                {subject}
              </Text>
              <Text size="xs" className="quiet">
                {t('mail.to', { who: to.join(', ') })} · {instant(at)}
              </Text>
              <Text size="sm" className="letter" dir="auto">
                {text}
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
