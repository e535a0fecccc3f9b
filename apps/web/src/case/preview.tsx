import { Alert, Button, NativeSelect, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { AUDIENCE, type Audience } from '@vigil/domain/vocabulary/audience';
import { RENDERING } from '@vigil/domain/vocabulary/rendering';
import { RENDERING_LINE } from '@vigil/domain/vocabulary/rendering-line';
import type { Answer } from '../api/answer.js';
import { client, read } from '../api/client.js';
import { translated } from '../forms/translated.js';
import { ProblemNotice } from '../frame/problem-notice.js';
import { Reading } from '../frame/reading.js';
import { useLanguage } from '../language/language.js';
import { caseKey } from './case-key.js';
import { ComposedWords } from './composed-words.js';

type Shown = Answer<'/cases/{ref}/entries/{id}/preview'>;
interface Previewed {
  readonly ref_: string;
  readonly of: 'entries' | 'letters';
  readonly id: string;
}

/** What an audience would read now, asked for by a button: nothing of it is stored. */
export function Preview(previewed: Previewed): ReactNode {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <div className="preview">
      <Button size="compact-xs" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'preview.hide' : 'preview.show')}
      </Button>
      {open && <Opened {...previewed} />}
    </div>
  );
}

function Opened({ ref_, of, id }: Previewed): ReactNode {
  const { t, label, instant } = useLanguage();
  const [asked, setAsked] = useState<Audience>();
  const { data, error } = useQuery({
    queryKey: [...caseKey(ref_), 'preview', of, id, asked ?? ''],
    queryFn: () => read<Shown>(askFor({ ref_, of, id }, asked)),
    staleTime: 0, // consent and risk change; what was read before tells nothing of now
  });
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Reading />;
  return (
    <section aria-label={t('preview.show')}>
      <NativeSelect
        size="xs"
        className="short-field"
        label={t('preview.audience')}
        value={data.audience}
        data={AUDIENCE.codes.map((value) => ({ value, label: label(AUDIENCE.labels[value], value) }))}
        onChange={({ currentTarget }) => setAsked(currentTarget.value as Audience)}
      />
      {data.texts.map((text) => (
        <PreviewedText key={text.which} text={text} />
      ))}
      <Appearances persons={data.persons} />
      <Text size="xs" className="quiet">
        {t('preview.asOf', { at: instant(data.asOf) })}
      </Text>
    </section>
  );
}

const askFor = ({ ref_: ref, of, id }: Previewed, audience: Audience | undefined) => {
  const params = { path: { ref, id }, query: audience === undefined ? {} : { audience } };
  return of === 'entries'
    ? client.GET('/cases/{ref}/entries/{id}/preview', { params })
    : client.GET('/cases/{ref}/letters/{id}/preview', { params });
};

function PreviewedText({
  text: { which, text, dropped, because },
}: {
  readonly text: Shown['texts'][number];
}): ReactNode {
  const language = useLanguage();
  const { t } = language;
  const why = because && translated(because, language);
  return (
    <>
      <Text size="sm" fw={600} mt={4}>
        {t(`preview.${which}`)}
      </Text>
      {why && (
        <Alert color="orange" p="xs">
          <b>{why.says}</b> {why.remedy}
        </Alert>
      )}
      {!why && text === null && <Text size="sm">{t('unlock.erased')}</Text>}
      {text !== null && <ComposedWords text={text} />}
      {dropped > 0 && <Text size="xs">{t('preview.dropped', { count: dropped })}</Text>}
    </>
  );
}

function Appearances({ persons }: Pick<Shown, 'persons'>): ReactNode {
  const { t, label } = useLanguage();
  if (persons.length === 0) return <Text size="sm">{t('preview.nobody')}</Text>;
  return (
    <Table verticalSpacing={2} className="narrow">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('cycle.person')}</Table.Th>
          <Table.Th>{t('cycle.appears')}</Table.Th>
          <Table.Th>{t('preview.why')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {persons.map(({ alias, as, decided, line }) => (
          <Table.Tr key={alias}>
            <Table.Th scope="row" fw={400}>
              <bdi className="alias">{alias}</bdi>
            </Table.Th>
            <Table.Td>{as === null ? t('preview.notSo') : label(RENDERING.labels[as], as)}</Table.Td>
            <Table.Td>
              {label(RENDERING_LINE.labels[line], line)} ·{' '}
              {t(decided ? 'preview.decided' : 'preview.byTable')}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
