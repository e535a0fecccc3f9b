import { Badge, Button, Group, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { commandLabel } from '@vigil/domain/labels/command-label';
import { CYCLE_COMMANDS } from '@vigil/domain/report-cycle/cycle-catalogue';
import { STATE } from '@vigil/domain/vocabulary/state';
import { useNames } from '../api/use-office.js';
import { Part } from '../case/part.js';
import { useLanguage } from '../language/language.js';
import type { StepInHand } from './cycle-steps.js';
import { ReceivedReply } from './received-reply.js';
import { useCycleSteps, type Cycle } from './use-cycle.js';

type Note = Cycle['notes'][number];
interface Taking {
  readonly cycle: Cycle;
  readonly onTake: (step: StepInHand) => void;
}

/** The notes verbales, one for each State: its entries, its number, when it left, what came back. */
export function Notes({ cycle, onTake }: Taking): ReactNode {
  const { t, label } = useLanguage();
  return (
    <Part title={t('cycle.notes')} empty={cycle.notes.length === 0 && t('cycle.noNotes')}>
      <Table verticalSpacing={5} className="board">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('work.state')}</Table.Th>
            <Table.Th>{t('cycle.entries')}</Table.Th>
            <Table.Th>{t('cycle.number')}</Table.Th>
            <Table.Th>{t('cycle.status')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {cycle.notes.map((note) => (
            <Table.Tr key={note.state}>
              <Table.Th scope="row">
                {label(STATE.labels[note.state as keyof typeof STATE.labels], note.state)}
              </Table.Th>
              <Table.Td>
                <bdi>{note.entries.map(({ number, reference }) => number ?? reference).join(', ')}</bdi>
              </Table.Td>
              <Table.Td>
                <bdi>{note.sent?.number ?? '–'}</bdi>
              </Table.Td>
              <Table.Td>
                <NoteStatus year={cycle.year} note={note} />
                <NoteSteps cycle={cycle} note={note} onTake={onTake} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Part>
  );
}

function NoteStatus({
  year,
  note: { sent, dispatch, preparedBy, replies, mayUnlock },
}: {
  readonly year: number;
  readonly note: Note;
}): ReactNode {
  const { t, day } = useLanguage();
  const names = useNames();
  return (
    <>
      {sent === null ? (
        <Text size="sm">
          {t('cycle.notSent')} · {t('cycle.preparedBy', { who: names(preparedBy) })}
        </Text>
      ) : (
        <Text size="sm">
          {t('cycle.sentBy', { day: day(sent.sentOn), who: names(sent.by) })}
          {replies.length === 0 && ` · ${t('cycle.replyDue', { day: day(Date.parse(sent.dueAt) - 1) })}`}
        </Text>
      )}
      {dispatch !== 'NONE' && dispatch !== 'CONFIRMED' && (
        <Badge color={dispatch === 'PENDING' ? 'blue' : 'red'} variant="light" tt="none">
          {t(`cycle.dispatch.${dispatch}`)}
        </Badge>
      )}
      {replies.map(({ receivedOn, datedOn, afterLock, summarised, textId }, index) => (
        <div key={index}>
          <Text size="sm">
            {datedOn === null
              ? t('cycle.replied', { day: day(receivedOn) })
              : t('cycle.repliedDated', { day: day(receivedOn), dated: day(datedOn) })}
            {` · ${t(afterLock ? 'cycle.afterLock' : summarised ? 'cycle.summarised' : 'cycle.notSummarised')}`}
          </Text>
          {textId !== null && <ReceivedReply year={year} textId={textId} mayUnlock={mayUnlock} />}
        </div>
      ))}
    </>
  );
}

function NoteSteps({ cycle, note, onTake }: Taking & { readonly note: Note }): ReactNode {
  const { code } = useLanguage();
  const { data = [] } = useCycleSteps(String(cycle.year));
  const timely = [
    ...(note.sent === null ? (['SendNote'] as const) : (['RecordNoteReply'] as const)),
    ...(['FAILED', 'IN_DOUBT'].includes(note.dispatch) ? (['ResolveNoteDispatch'] as const) : []),
  ].filter((command) => data.some((step) => step.command === command && step.allowed));
  return (
    <Group gap={6} mt={2}>
      {timely.map((command) => (
        <Button
          key={command}
          size="compact-xs"
          variant="default"
          data-step={command}
          onClick={() => onTake({ command, fixed: { state: note.state } })}
        >
          {commandLabel(CYCLE_COMMANDS[command], code)}
        </Button>
      ))}
    </Group>
  );
}
