import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { RISK } from '@vigil/domain/vocabulary/risk';
import { STAGE, STAGES } from '@vigil/domain/vocabulary/stage';
import { offeredIn } from '@vigil/domain/vocabulary/invented-state';
import { STATE } from '@vigil/domain/vocabulary/state';
import { useOffice } from '../api/use-office.js';
import { DeskProblem } from '../api/problem.js';
import { ProblemNotice } from '../frame/problem-notice.js';
import { Sign } from '../frame/sign.js';
import { useLanguage } from '../language/language.js';
import { useSettings } from '../session/settings-context.js';
import { narrow, useFilters } from './kept-filters.js';
import { useForgetView, useKeepView, useKeptViews } from './use-kept-views.js';
import { isNarrowed, type Filters, type ViewName } from './views.js';

/** Narrows a list; the choice stays in this tab's memory. A narrowed list can be kept as a view. */
export function FilterBar({ view }: { readonly view: ViewName }): ReactNode {
  const { t, label } = useLanguage();
  const { data: office } = useOffice();
  const settings = useSettings();
  const filters = useFilters(view);
  const set = (field: keyof Filters, value: string | true | undefined): void => {
    const others = Object.fromEntries(Object.entries(filters).filter(([name]) => name !== field));
    narrow(view, value === undefined || value === '' ? others : { ...others, [field]: value });
  };
  const choice = (field: Exclude<keyof Filters, Flag>, name: string, data: readonly Choice[]): ReactNode => (
    <NativeSelect
      size="xs"
      label={name}
      value={filters[field] ?? ''}
      data={[{ value: '', label: t('work.any') }, ...data]}
      onChange={({ currentTarget }) => set(field, currentTarget.value)}
    />
  );
  const narrowed = isNarrowed(filters);
  const officers =
    office?.colleagues.filter(({ roles, retired }) => roles.includes('OFFICER') && !retired) ?? [];
  return (
    <section className="filters" aria-label={t('work.filters')}>
      {choice(
        'state',
        t('work.state'),
        offeredIn(STATE.codes, settings).map((value) => ({
          value,
          label: label(STATE.labels[value], value),
        })),
      )}
      {choice(
        'stage',
        t('work.stage'),
        STAGES.map((value) => ({ value, label: label(STAGE.labels[value], value) })),
      )}
      {choice(
        'risk',
        t('work.risk'),
        RISK.codes.map((value) => ({ value, label: label(RISK.labels[value], value) })),
      )}
      {view !== 'mine' &&
        choice(
          'officer',
          t('work.officer'),
          officers.map(({ id, displayName }) => ({ value: id, label: displayName })),
        )}
      {FLAGS.filter((flag) => flag === 'overdue' || filters[flag]).map((flag) => (
        <Checkbox
          key={flag}
          size="xs"
          label={t(`work.only.${flag}`)}
          checked={filters[flag] ?? false}
          onChange={({ currentTarget }) => set(flag, currentTarget.checked || undefined)}
        />
      ))}
      {narrowed && (
        <>
          <Button size="compact-xs" variant="default" onClick={() => narrow(view, {})}>
            {t('work.clear')}
          </Button>
          <KeepView view={view} filters={filters} />
        </>
      )}
      <KeptViews view={view} />
    </section>
  );
}

/** What a list may be narrowed to by a yes; those that a board counts are shown once they narrow a list. */
const FLAGS = ['overdue', 'unassigned', 'stuck'] as const;
type Flag = (typeof FLAGS)[number];

interface Choice {
  readonly value: string;
  readonly label: string;
}

function KeepView({ view, filters }: { readonly view: ViewName; readonly filters: Filters }): ReactNode {
  const { t } = useLanguage();
  const [name, setName] = useState<string>();
  const keep = useKeepView();
  if (name === undefined)
    return (
      <Button size="compact-xs" variant="subtle" onClick={() => setName('')}>
        + {t('work.saveView')}
      </Button>
    );
  const leave = (): void => {
    keep.reset();
    setName(undefined);
  };
  return (
    <form
      className="keep-view"
      onKeyDown={({ key }) => {
        if (key === 'Escape') leave();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') keep.mutate({ name, view, filters }, { onSuccess: leave });
      }}
    >
      <TextInput
        size="xs"
        label={t('work.viewName')}
        value={name}
        maxLength={60}
        dir="auto"
        data-autofocus
        autoFocus
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default" loading={keep.isPending}>
        {t('work.keep')}
      </Button>
      {keep.error && (
        <ProblemNotice
          error={keep.error}
          failures={
            isTooMany(keep.error) ? [{ code: TOO_MANY, says: t('work.tooManyViews'), remedy: '' }] : []
          }
        />
      )}
    </form>
  );
}

const TOO_MANY = 'TOO_MANY_VIEWS';
const isTooMany = (error: Error): boolean =>
  error instanceof DeskProblem && error.failures.some(({ code }) => code === TOO_MANY);

function KeptViews({ view }: { readonly view: ViewName }): ReactNode {
  const { t } = useLanguage();
  const forget = useForgetView();
  return (
    <>
      {useKeptViews(view).map(({ id, name, filters }) => (
        <Button.Group key={id}>
          <Button size="compact-xs" variant="light" onClick={() => narrow(view, filters)}>
            <bdi>{name}</bdi>
          </Button>
          <Button
            size="compact-xs"
            variant="light"
            aria-label={t('work.forgetView', { name })}
            disabled={forget.isPending && forget.variables === id}
            onClick={() => forget.mutate(id)}
          >
            <Sign of="no" />
          </Button>
        </Button.Group>
      ))}
      {forget.error && <ProblemNotice error={forget.error} />}
    </>
  );
}
