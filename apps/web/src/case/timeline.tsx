import { Checkbox, Group, NativeSelect, Text } from '@mantine/core';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { eventLabel } from '@vigil/domain/labels/event-label';
import { useNames } from '../api/use-office.js';
import { ProblemNotice } from '../frame/problem-notice.js';
import { Reading } from '../frame/reading.js';
import { useLanguage } from '../language/language.js';
import type { CaseShown } from './case-shown.js';
import { WhatChanged } from './what-changed.js';
import { useTimeline } from './use-case.js';

/** So many are drawn with the click that asks for them; those further down when there is time. */
const AT_ONCE = 25;

/** What happened, the newest first: who, when, and what changed by it. */
export function Timeline({ one, asOf }: CaseShown): ReactNode {
  const { t, code, instant, day } = useLanguage();
  const names = useNames();
  const { data, error } = useTimeline(one.reference);
  const [type, setType] = useState('');
  const [reminders, setReminders] = useState(false);
  const drawn = useDeferredValue(data?.length ?? 0, AT_ONCE);
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Reading />;
  const until = asOf === null ? Infinity : Date.parse(`${asOf}T23:59:59.999Z`);
  const known = data.filter(({ recordedAt }) => Date.parse(recordedAt) <= until);
  const types = [...new Set(known.map((event) => event.type))];
  const shown = known.filter(
    (event) =>
      (type === '' || event.type === type) && (reminders || type !== '' || event.type !== 'ReminderFell'),
  );
  return (
    <>
      <Group gap="sm" my="xs" align="end">
        <NativeSelect
          size="xs"
          label={t('timeline.only')}
          value={type}
          data={[
            { value: '', label: t('work.any') },
            ...types.map((one) => ({ value: one, label: eventLabel(one, code) })),
          ]}
          onChange={({ currentTarget }) => setType(currentTarget.value)}
        />
        <Checkbox
          size="xs"
          label={t('timeline.reminders')}
          checked={reminders}
          onChange={({ currentTarget }) => setReminders(currentTarget.checked)}
        />
      </Group>
      <ol className="timeline">
        {shown.slice(0, Math.max(drawn, AT_ONCE)).map((event) => {
          const { seq, actor, effectiveAt, recordedAt } = event;
          const apart = Math.abs(Date.parse(recordedAt) - Date.parse(effectiveAt)) > 60_000;
          return (
            <li key={seq}>
              <Text size="xs" className="quiet timeline-when">
                {instant(effectiveAt)}
              </Text>
              <div className="grow">
                <Text size="sm" fw={600}>
                  {eventLabel(event.type, code)}
                </Text>
                <Text size="xs" className="quiet">
                  {actor.origin === 'person'
                    ? names(actor.id)
                    : t(actor.origin === 'clockwork' ? 'timeline.clock' : 'timeline.stream')}
                  {apart && ` · ${t('timeline.recordedOn', { day: day(recordedAt) })}`}
                </Text>
                <WhatChanged one={one} payload={event.payload} />
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}
