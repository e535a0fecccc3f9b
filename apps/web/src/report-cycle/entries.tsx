import { Badge, Button, Group, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment, useState, type ReactNode } from 'react';
import { Part } from '../case/part.js';
import { codeWords } from '../case/code-words.js';
import { useLanguage } from '../language/language.js';
import type { StepInHand } from './cycle-steps.js';
import { EntryTexts } from './entry-texts.js';
import { useCycleSteps, useCycleWords, type Cycle, type ListedEntry } from './use-cycle.js';
import { WordBudget } from './word-budget.js';

interface Shown {
  readonly cycle: Cycle;
  readonly entries: readonly ListedEntry[];
  readonly onTake: (step: StepInHand) => void;
}

/** The entries of the report: where each stands, what holds it, how long it is; its texts on demand. */
export function Entries({ cycle, entries, onTake }: Shown): ReactNode {
  const { t } = useLanguage();
  const [open, setOpen] = useState<string>();
  return (
    <div className="parts wide">
      <Part title={t('cycle.entries')} empty={entries.length === 0 && t('cycle.noEntries')}>
        <WordBudget year={String(cycle.year)} />
        <Table verticalSpacing={5} className="board">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('cycle.number')}</Table.Th>
              <Table.Th>{t('work.case')}</Table.Th>
              <Table.Th>{t('cycle.status')}</Table.Th>
              <Table.Th>{t('cycle.holds')}</Table.Th>
              <Table.Th>{t('cycle.note')}</Table.Th>
              <Table.Th>{t('cycle.words')}</Table.Th>
              <Table.Th>{t('cycle.textsShort')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entries.map((entry) => {
              const shown = open === entry.entryId;
              return (
                <Fragment key={entry.entryId}>
                  <EntryRow
                    cycle={cycle}
                    entry={entry}
                    shown={shown}
                    onToggle={() => setOpen(shown ? undefined : entry.entryId)}
                    onTake={onTake}
                  />
                  {shown && (
                    <Table.Tr>
                      <Table.Td colSpan={7}>
                        <EntryTexts entry={entry} />
                      </Table.Td>
                    </Table.Tr>
                  )}
                </Fragment>
              );
            })}
          </Table.Tbody>
        </Table>
      </Part>
    </div>
  );
}

function EntryRow({
  cycle,
  entry,
  shown,
  onToggle,
  onTake,
}: Pick<Shown, 'cycle' | 'onTake'> & {
  readonly entry: ListedEntry;
  readonly shown: boolean;
  readonly onToggle: () => void;
}): ReactNode {
  const language = useLanguage();
  const { t, day } = language;
  const words = (code: string): string => codeWords(code, language);
  const { data: lengths } = useCycleWords(String(cycle.year));
  const length = lengths?.entries.find(({ entryId }) => entryId === entry.entryId);
  const { reference, entryId, number, status, excluded, annex, note, reply } = entry;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <bdi>{number}</bdi>
      </Table.Th>
      <Table.Td>
        <Link to="/cases/$ref" params={{ ref: reference }} className="case-link">
          {reference}
        </Link>
      </Table.Td>
      <Table.Td>
        {words(status)}
        {excluded && `: ${words(excluded)}`}
        <Text size="xs" className="quiet">
          {t('entry.annex', { annex })}
          {entry.lateDiscovered && ` · ${t('cycle.lateDiscovered')}`}
          {entry.admittedLate && ` · ${t('cycle.admitted')}`}
          {entry.riskUntil !== null &&
            ` · ${t(entry.riskUntil <= cycle.asOf ? 'cycle.riskOver' : 'cycle.riskUntil', { day: day(Date.parse(entry.riskUntil) - 1) })}`}
        </Text>
      </Table.Td>
      <Table.Td>
        <Holds entry={entry} />
      </Table.Td>
      <Table.Td>
        <bdi>{note?.number ?? '–'}</bdi>
        {reply && (
          <Text size="xs" className="quiet">
            {t('cycle.noteReply', { day: day(reply.receivedOn) })}
            {reply.afterLock && ` · ${t('cycle.afterLock')}`}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{length ? t('cycle.wordsOf', { main: length.main, annex: length.annex }) : '–'}</Table.Td>
      <Table.Td>
        <Group gap={4}>
          <Button size="compact-xs" variant="default" aria-expanded={shown} onClick={onToggle}>
            {t(shown ? 'cycle.hideTexts' : 'cycle.textsShort')}
            <span className="visually-hidden"> {number}</span>
          </Button>
          <EntrySteps cycle={cycle} reference={reference} entryId={entryId} onTake={onTake} />
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

function Holds({
  entry: { held, heldBecause, cleared, status },
}: {
  readonly entry: ListedEntry;
}): ReactNode {
  const language = useLanguage();
  const { t } = language;
  const because = heldBecause.map((code) =>
    code === 'CASE_ON_HOLD' ? t('cycle.caseOnHold') : codeWords(code, language),
  );
  if (held)
    return (
      <Badge color="grape" variant="light" tt="none">
        {t('work.onHold')}: {language.list(because)}
      </Badge>
    );
  return cleared || status === 'EXCLUDED' ? '–' : t('cycle.notCleared');
}

function EntrySteps({
  cycle,
  reference,
  entryId,
  onTake,
}: Pick<Shown, 'cycle' | 'onTake'> & { readonly reference: string; readonly entryId: string }): ReactNode {
  const { t } = useLanguage();
  const { data = [] } = useCycleSteps(String(cycle.year));
  return (['OrderRedaction', 'OrderCorrigendum'] as const)
    .filter((command) => data.some((step) => step.command === command && step.allowed))
    .map((command) => (
      <Button
        key={command}
        size="compact-xs"
        variant="default"
        data-step={command}
        onClick={() => onTake({ command, fixed: { reference, entryId } })}
      >
        {t(command === 'OrderRedaction' ? 'cycle.redact' : 'cycle.correct')}
      </Button>
    ));
}
