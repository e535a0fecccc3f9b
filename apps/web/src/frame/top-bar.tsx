import { Badge, Menu, TextInput, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { parseReference } from '@vigil/domain/numbering/reference';
import { ROLE } from '@vigil/domain/vocabulary/role';
import type { OfficeRead, WorkCounts } from '../api/answers.js';
import { useUnread } from '../inbox/use-inbox.js';
import { useLanguage } from '../language/language.js';
import { lock, signOut } from '../session/session.js';
import { useSettings } from '../session/settings-context.js';
import { useWorkCounts } from '../worklist/use-work-counts.js';
import { LanguageSelect } from './language-select.js';
import { Sign } from './sign.js';
import { PAGES, standsFor } from './pages.js';
import { useShortcut } from './single-keys.js';

interface Shown {
  readonly office: OfficeRead;
  /** Lists the keys. */
  readonly onKeys: () => void;
}

/** Two slim bars: who and where to search; below, the pages. */
export function TopBar({ office, onKeys }: Shown): ReactNode {
  const { t } = useLanguage();
  const { demo } = useSettings();
  const pages = PAGES.filter((page) => standsFor(page, office.me.roles));
  return (
    <header className="top">
      <a className="skip" href="#page">
        {t('nav.skip')}
      </a>
      <div className="top-row">
        <Link to="/" className="brand">
          Vigil
        </Link>
        {demo !== null && (
          <Badge color="grape" variant="light" size="sm" tt="none" className="wide-only">
            {t('demo.banner')}
          </Badge>
        )}
        <ReferenceSearch />
        <span className="grow" />
        <InboxLink />
        <LanguageSelect />
        <PersonMenu office={office} onKeys={onKeys} />
      </div>
      <nav className="pages" aria-label={t('nav.label')}>
        {pages.map((page) => (
          <Link key={page.to} to={page.to} activeOptions={{ exact: true }} className="page-link">
            {t(page.key)}
            {'counts' in page && <PageCount of={page.counts} />}
          </Link>
        ))}
      </nav>
    </header>
  );
}

/** How many cases a page lists; its place is kept until that is known. */
function PageCount({ of }: { readonly of: keyof WorkCounts }): ReactNode {
  const { number } = useLanguage();
  const found = useWorkCounts()?.[of];
  return (
    <span className="page-count">
      {found && ` ${number(found.count)}`}
      {found?.more && '+'}
    </span>
  );
}

function ReferenceSearch(): ReactNode {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const shortcut = useShortcut();
  const [wrong, setWrong] = useState(false);
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const input = event.currentTarget.elements.namedItem('reference') as HTMLInputElement;
        const ref = parseReference(input.value);
        setWrong(ref === null);
        if (ref === null) return;
        input.value = '';
        input.blur();
        void navigate({ to: '/cases/$ref', params: { ref } });
      }}
    >
      <TextInput
        id="reference-search"
        name="reference"
        size="xs"
        autoComplete="off"
        aria-label={t('search.label')}
        aria-keyshortcuts={shortcut('/')}
        placeholder={t('search.placeholder')}
        error={wrong && t('search.wrong')}
        onChange={() => setWrong(false)}
      />
    </form>
  );
}

function InboxLink(): ReactNode {
  const { t, number } = useLanguage();
  const unread = useUnread();
  return (
    <Link to="/inbox" className="inbox-link">
      {t('nav.inbox')}
      {unread > 0 && (
        <Badge size="sm" circle={unread < 10}>
          {number(unread)}
        </Badge>
      )}
    </Link>
  );
}

function PersonMenu({ office, onKeys }: Shown): ReactNode {
  const { t, label } = useLanguage();
  const shortcut = useShortcut();
  const { demo } = useSettings();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { displayName, roles } = office.me;
  return (
    <Menu position="bottom-end" keepMounted={false}>
      <Menu.Target>
        <UnstyledButton className="person" aria-label={t('person.menu', { name: displayName })}>
          <span className="person-name" dir="auto">
            {displayName}
          </span>{' '}
          <Sign of="down" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {displayName}
          <br />
          {roles.map((role) => label(ROLE.labels[role], role)).join(' · ')}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Label>{t('scheme.label')}</Menu.Label>
        {(['auto', 'light', 'dark'] as const).map((scheme) => (
          <Menu.Item
            key={scheme}
            onClick={() => setColorScheme(scheme)}
            rightSection={colorScheme === scheme && <Sign of="done" />}
          >
            {t(`scheme.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {demo !== null && (
          <Menu.Item component={Link} to="/demo/mail">
            {t('nav.mail')}
          </Menu.Item>
        )}
        <Menu.Item onClick={onKeys} aria-keyshortcuts={shortcut('?')}>
          {t('keys.title')}
        </Menu.Item>
        <Menu.Item onClick={lock}>{t('person.lock')}</Menu.Item>
        <Menu.Item onClick={signOut}>{t('person.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
