import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { eventLabel } from '@vigil/domain/labels/event-label';
import { client, read } from '../api/client.js';
import { useMe, useNames } from '../api/use-office.js';
import { useLanguage } from '../language/language.js';
import { caseKey } from './case-key.js';

const MOST = 3;

/** Says what others recorded of a case while the reader has it open, until the reader has taken note. */
export function ColleaguesSteps({
  reference,
  version,
}: {
  readonly reference: string;
  /** The version that the page shows now. */
  readonly version: number;
}): ReactNode {
  const { t, code } = useLanguage();
  const me = useMe();
  const names = useNames();
  const [known, setKnown] = useState(version);
  const { data } = useQuery({
    queryKey: [...caseKey(reference), 'since', known],
    enabled: version > known,
    queryFn: async () =>
      (
        await read(
          client.GET('/cases/{ref}/timeline', {
            params: { path: { ref: reference }, query: { after: known, limit: 500 } },
          }),
        )
      ).events,
  });
  const theirs = (data ?? []).flatMap(({ seq, type, actor }) =>
    actor.origin === 'person' && actor.id !== me.id ? [{ seq, type, by: actor.id }] : [],
  );
  return (
    <div role="status">
      {theirs.length > 0 && (
        <Alert
          color="blue"
          p="xs"
          mt={6}
          withCloseButton
          closeButtonLabel={t('close')}
          onClose={() => setKnown(version)}
        >
          {theirs.slice(-MOST).map(({ seq, by, type }) => (
            <Text key={seq} size="sm">
              {t('case.changed', { who: names(by), what: eventLabel(type, code) })}
            </Text>
          ))}
        </Alert>
      )}
    </div>
  );
}
