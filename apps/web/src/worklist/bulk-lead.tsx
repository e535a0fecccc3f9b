import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { useOffice } from '../api/use-office.js';
import { ProblemNotice } from '../frame/problem-notice.js';
import { useLanguage } from '../language/language.js';
import type { Bulk } from './bulk-bar.js';
import { takeAll } from './take-all.js';

/** Gives the selected cases to an officer. */
export function BulkReassign(bulk: Bulk): ReactNode {
  const { t } = useLanguage();
  const { data: office } = useOffice();
  const [officer, setOfficer] = useState('');
  const taking = useTaking(bulk, 'assign-case');
  const officers =
    office?.colleagues.filter(({ roles, retired }) => roles.includes('OFFICER') && !retired) ?? [];
  return (
    <>
      <NativeSelect
        size="xs"
        label={t('work.to')}
        value={officer}
        data={[
          { value: '', label: '–' },
          ...officers.map(({ id, displayName }) => ({ value: id, label: displayName })),
        ]}
        onChange={({ currentTarget }) => setOfficer(currentTarget.value)}
      />
      <Button
        size="xs"
        disabled={officer === ''}
        loading={taking.isPending}
        onClick={() => taking.mutate({ officer })}
      >
        {t('work.reassign')}
      </Button>
      {taking.error && <ProblemNotice error={taking.error} />}
    </>
  );
}

/** Places the selected cases on hold, with a reason. */
export function BulkHold(bulk: Bulk): ReactNode {
  const { t } = useLanguage();
  const [reason, setReason] = useState('');
  const taking = useTaking(bulk, 'place-hold');
  return (
    <>
      <TextInput
        size="xs"
        label={t('work.reason')}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Button
        size="xs"
        variant="default"
        disabled={reason.trim() === ''}
        loading={taking.isPending}
        onClick={() => taking.mutate({ reason })}
      >
        {t('work.hold')}
      </Button>
      {taking.error && <ProblemNotice error={taking.error} />}
    </>
  );
}

/** The key stays until the step was taken everywhere or refused: a try after a lost connection doubles nothing. */
function useTaking({ selected, onTaken }: Bulk, path: string) {
  const key = useRef(crypto.randomUUID());
  return useMutation({
    mutationFn: (body: object) => takeAll(selected, { path, body, key: key.current }),
    onSuccess: (refused) => {
      key.current = crypto.randomUUID();
      onTaken(refused);
    },
  });
}
