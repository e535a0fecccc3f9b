import { Checkbox, Text } from '@mantine/core';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';
import type { ListedCase } from '../api/answers.js';
import { useLanguage } from '../language/language.js';
import { CaseRow } from './case-row.js';
import { useRowKeys } from './use-row-keys.js';

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
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly more: (() => void) | undefined;
}): ReactNode {
  const { t } = useLanguage();
  const table = useRef<HTMLDivElement>(null);
  const rows = useWindowVirtualizer({
    count: cases.length,
    estimateSize: () => 37,
    overscan: 12,
    scrollMargin: table.current?.offsetTop ?? 0,
    getItemKey: (index) => cases[index]?.reference ?? index,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= cases.length - 20) more?.();
  }, [last, cases.length, more]);
  const toggle = (reference: string): void => {
    const next = new Set(selected);
    if (!next.delete(reference)) next.add(reference);
    onSelect(next);
  };
  useRowKeys(cases, (index) => rows.scrollToIndex(index), selectable ? toggle : undefined);
  const all = cases.length > 0 && cases.every(({ reference }) => selected.has(reference));
  return (
    <>
      <div
        role="table"
        aria-rowcount={more ? -1 : cases.length + 1}
        className={selectable ? 'cases selectable' : 'cases'}
        ref={table}
      >
        <div role="row" className="case-head" aria-rowindex={1}>
          {selectable && (
            <span role="columnheader">
              <Checkbox
                size="xs"
                aria-label={t('work.selectAll')}
                checked={all}
                indeterminate={selected.size > 0 && !all}
                onChange={() => onSelect(new Set(all ? [] : cases.map(({ reference }) => reference)))}
              />
            </span>
          )}
          <span role="columnheader">{t('work.due')}</span>
          <span role="columnheader">{t('work.case')}</span>
          <span role="columnheader">{t('work.state')}</span>
          <span role="columnheader">{t('work.stage')}</span>
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
                  selected={selected.has(one.reference)}
                  onToggle={selectable ? () => toggle(one.reference) : undefined}
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
