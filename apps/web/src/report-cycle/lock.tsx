import { Alert, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { FAN_OUT } from '@vigil/domain/vocabulary/fan-out';
import { FORUM } from '@vigil/domain/vocabulary/forum';
import { ROLE } from '@vigil/domain/vocabulary/role';
import { useNames } from '../api/use-office.js';
import { Part } from '../case/part.js';
import { Sign } from '../frame/sign.js';
import { useLanguage } from '../language/language.js';
import { codesWords } from './codes-words.js';
import type { Cycle } from './use-cycle.js';

type Manifest = NonNullable<Cycle['manifest']>;
const HANDED_OVER = { PENDING: 'open', CONFIRMED: 'done', FAILED: 'late' } as const;
const SIGNING = ['EDITOR', 'ASG'] as const;

/** Freeze with its manifest, what drifted since, the two signatures, and publication. */
export function Lock({ cycle }: { readonly cycle: Cycle }): ReactNode {
  const language = useLanguage();
  const { t, day, label, number } = language;
  const { manifest, published, dispatch, presented } = cycle;
  return (
    <Part title={t('cycle.lock')}>
      {FAN_OUT.codes.map((task) => {
        const refused = cycle.refused[task] ?? [];
        return refused.length === 0 ? null : (
          <Text size="sm" key={task}>
            {t('cycle.refused', { what: label(FAN_OUT.labels[task], task) })}{' '}
            {refused.map(({ number, reference, codes }) => (
              <span key={`${reference}${number ?? ''}`} className="refused-entry">
                <bdi>{number ?? reference}</bdi>: {codesWords(codes, language)}
              </span>
            ))}
          </Text>
        );
      })}
      {manifest === null ? <Text size="sm">{t('cycle.notFrozen')}</Text> : <Frozen manifest={manifest} />}
      {manifest !== null && <Signatures cycle={cycle} />}
      <Text size="sm" mt={4}>
        {published
          ? t('cycle.published', { symbol: published.symbol, day: day(published.issuedOn) })
          : t('cycle.notPublished')}
      </Text>
      {dispatch && (
        <Text size="sm" className={dispatch.outcome === 'FAILED' ? 'due late' : ''}>
          <Sign of={HANDED_OVER[dispatch.outcome]} />{' '}
          {t(`cycle.handedOver.${dispatch.outcome}`, { attempt: number(dispatch.attempt) })}
        </Text>
      )}
      {FORUM.codes.map((forum) => {
        const on = presented[forum];
        return on === undefined ? null : (
          <Text size="sm" key={forum}>
            {t('cycle.presentedOn', { forum: label(FORUM.labels[forum], forum), day: day(on) })}
          </Text>
        );
      })}
    </Part>
  );
}

function Frozen({ manifest }: { readonly manifest: Manifest }): ReactNode {
  const { t, instant, plainNumber } = useLanguage();
  const names = useNames();
  const { hash, by, at, position, entries, left } = manifest;
  return (
    <>
      <Text size="sm">
        {t('cycle.frozen', { at: instant(at), who: names(by), position: plainNumber(position) })}
      </Text>
      <Text size="xs" className="quiet">
        {t('cycle.hash')}: <code className="hash">{hash}</code>
      </Text>
      <Drifted manifest={manifest} />
      {left.length > 0 && <Text size="sm">{t('cycle.left', { numbers: numbersOf(left) })}</Text>}
      <details>
        <summary>
          {t('cycle.manifest')} ({plainNumber(entries.length)})
        </summary>
        <Table verticalSpacing={2}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('cycle.paragraph')}</Table.Th>
              <Table.Th>{t('cycle.number')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entries.map(({ annex, paragraph, number }) => (
              <Table.Tr key={number}>
                <Table.Td>
                  <bdi>
                    {annex}.{paragraph}
                  </bdi>
                </Table.Td>
                <Table.Td>
                  <bdi>{number}</bdi>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </details>
    </>
  );
}

function Drifted({ manifest: { drift } }: { readonly manifest: Manifest }): ReactNode {
  const { t } = useLanguage();
  if (drift.changed.length + drift.added.length === 0)
    return (
      <Text size="sm">
        <Sign of="done" /> {t('cycle.noDrift')}
      </Text>
    );
  return (
    <Alert color="orange" p="xs" my={4} role="status">
      {drift.changed.length > 0 && (
        <div>
          <Sign of="late" /> {t('cycle.drifted', { numbers: numbersOf(drift.changed) })}
        </div>
      )}
      {drift.added.length > 0 && (
        <div>
          <Sign of="late" /> {t('cycle.added', { numbers: numbersOf(drift.added) })}
        </div>
      )}
      {t('cycle.refreeze')}
    </Alert>
  );
}

function Signatures({ cycle: { signatures } }: { readonly cycle: Cycle }): ReactNode {
  const { t, instant, label } = useLanguage();
  const names = useNames();
  const missing = SIGNING.filter((role) => signatures.every((one) => one.role !== role));
  return (
    <>
      <Text size="sm" fw={600} mt={4}>
        {t('cycle.signatures')}
      </Text>
      {signatures.map(({ by, role, at }) => (
        <Text size="sm" key={role} className="ok">
          <Sign of="done" />{' '}
          {t('cycle.signature', { role: label(ROLE.labels[role], role), who: names(by), at: instant(at) })}
        </Text>
      ))}
      {missing.map((role) => (
        <Text size="sm" key={role}>
          <Sign of="open" /> {t('cycle.missingSignature', { role: label(ROLE.labels[role], role) })}
        </Text>
      ))}
    </>
  );
}

const numbersOf = (
  entries: readonly { readonly number: string | null; readonly reference: string }[],
): string => entries.map(({ number, reference }) => `\u2068${number ?? reference}\u2069`).join(', ');
