import { Tabs } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import type { CaseAnswer } from '../api/case-answers.js';
import { useMe } from '../api/use-office.js';
import { useShortcut } from '../frame/single-keys.js';
import { useKeys } from '../frame/use-keys.js';
import { useLanguage } from '../language/language.js';
import { Deadlines } from './deadlines.js';
import { Entries } from './entries.js';
import { Letters } from './letters.js';
import { People } from './people.js';
import { Summary } from './summary.js';
import { Timeline } from './timeline.js';
import { WhatRuns } from './what-runs.js';
import { AccessLog } from './access-log.js';

const TABS = ['summary', 'people', 'timeline', 'letters', 'deadlines', 'entry', 'runs', 'log'] as const;

/** What is known of the case, one part at a time. On a day of the past only what that day's record can tell. */
export function CaseTabs({
  one,
  asOf,
}: {
  readonly one: CaseAnswer;
  readonly asOf: string | null;
}): ReactNode {
  const { t } = useLanguage();
  const supervises = useMe().roles.includes('SUPERVISOR');
  const [tab, setTab] = useState<string | null>('summary');
  const shown = { one, asOf };
  const tabs = TABS.filter((name) => name !== 'log' || supervises);
  const list = useRef<HTMLDivElement>(null);
  const shortcut = useShortcut();
  const choose = (name: string, nth: number): void => {
    setTab(name);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[nth]?.focus(); // from there Tab goes on into the part
  };
  useKeys(Object.fromEntries(tabs.map((name, nth) => [String(nth + 1), () => choose(name, nth)])));
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false} mt="xs">
      <Tabs.List className="case-tabs" ref={list}>
        {tabs.map((name, nth) => (
          <Tabs.Tab key={name} value={name} aria-keyshortcuts={shortcut(String(nth + 1))}>
            {t(`tab.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="summary">
        <Summary {...shown} />
      </Tabs.Panel>
      <Tabs.Panel value="people">
        <People {...shown} />
      </Tabs.Panel>
      <Tabs.Panel value="timeline">
        <Timeline {...shown} />
      </Tabs.Panel>
      <Tabs.Panel value="letters">
        <Letters {...shown} />
      </Tabs.Panel>
      <Tabs.Panel value="deadlines">
        <Deadlines {...shown} />
      </Tabs.Panel>
      <Tabs.Panel value="entry">
        <Entries {...shown} />
      </Tabs.Panel>
      <Tabs.Panel value="runs">
        <WhatRuns {...shown} />
      </Tabs.Panel>
      {supervises && (
        <Tabs.Panel value="log">
          <AccessLog {...shown} />
        </Tabs.Panel>
      )}
    </Tabs>
  );
}
