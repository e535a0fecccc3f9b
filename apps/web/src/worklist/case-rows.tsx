import { Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, type Dispatch, type ReactNode, type SetStateAction } from 'react';
import type { ListedCase } from '../api/answers.js';
import { useNames } from '../api/use-office.js';
import { useShortcut } from '../frame/single-keys.js';
import { useLanguage } from '../language/language.js';
import { CaseRow } from './case-row.js';
import { useRowKeys } from './use-row-keys.js';

/** A row's usual height: one line, or, without room for columns, five of them under labels. Each is measured once it is drawn. */
const ROW_PX = 37;
const NARROW_ROW_PX = 200;

/** The rows of a list, only those in sight are drawn; more are read when the end comes near. */
export function CaseRows({
  cases,
  selectable,
  selected,
  onSelect,
  more,
}: {
  readonly cases: readonly ListedCase[];
  readonly selectable: boolean;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: Dispatch<SetStateAction<ReadonlySet<string>>>;
  readonly more: (() => void) | undefined;
}): ReactNode {
  const { t } = useLanguage();
  const names = useNames();
  const shortcut = useShortcut();
  const table = useRef<HTMLDivElement>(null);
  const narrow = useMediaQuery('(max-width: 960px)', false, { getInitialValueInEffect: false });
  const rows = useWindowVirtualizer({
    count: cases.length,
    estimateSize: () => (narrow ? NARROW_ROW_PX : ROW_PX),
    overscan: 12,
    scrollMargin: table.current?.offsetTop ?? 0,
    getItemKey: useCallback((index: number) => cases[index]?.reference ?? index, [cases]), // another one measures all rows anew
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= cases.length - 20) more?.();
  }, [last, cases.length, more]);
  const toggle = useCallback(
    (reference: string): void =>
      onSelect((before) => {
        const next = new Set(before);
        if (!next.delete(reference)) next.add(reference);
        return next;
      }),
    [onSelect],
  );
  useRowKeys(cases, (index) => rows.scrollToIndex(index), selectable ? toggle : undefined);
  const all = selected.size >= cases.length && cases.every(({ reference }) => selected.has(reference));
  return (
    <>
      <div
        role="table"
        aria-keyshortcuts={shortcut('j', 'k', ...(selectable ? ['x'] : []))}
        aria-rowcount={more ? -1 : cases.length + 1}
        className={selectable ? 'cases selectable' : 'cases'}
        ref={table}
      >
        <div role="row" className="case-head" aria-rowindex={1}>
          {selectable && (
            <span role="columnheader">
              <input
                type="checkbox"
                className="tick"
                aria-label={t('work.selectAll')}
                checked={all}
                ref={(box) => {
                  if (box) box.indeterminate = selected.size > 0 && !all;
                }}
                onChange={() => onSelect(new Set(all ? [] : cases.map(({ reference }) => reference)))}
              />
            </span>
          )}
          <span role="columnheader">{t('work.due')}</span>
          <span role="columnheader">{t('work.case')}</span>
          <span role="columnheader">{t('work.state')}</span>
          <span role="columnheader">{t('work.stage')}</span>
          <span role="columnheader">{t('work.next')}</span>
          <span role="columnheader">{t('work.waitsFor')}</span>
          <span role="columnheader">{t('work.officer')}</span>
          <span role="columnheader">{t('work.risk')}</span>
        </div>
        <div role="rowgroup" className="case-body" style={{ height: rows.getTotalSize() }}>
          {shown.map(({ key, index, start }) => {
            const one = cases[index] as ListedCase;
            return (
              <div
                key={key}
                ref={rows.measureElement}
                data-index={index}
                role="row"
                aria-rowindex={index + 2}
                className={one.overdue ? 'case-row overdue' : 'case-row'}
                style={{ transform: `translateY(${start - rows.options.scrollMargin}px)` }}
              >
                <CaseRow
                  listed={one}
                  names={names}
                  selected={selected.has(one.reference)}
                  onToggle={selectable ? toggle : undefined}
                />
              </div>
            );
          })}
        </div>
      </div>
      <Text size="xs" className="quiet" mt={4} role="status">
        {t('work.shown', { count: cases.length })}
      </Text>
    </>
  );
}
