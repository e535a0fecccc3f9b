import { Title } from '@mantine/core';
import { lazyRouteComponent } from '@tanstack/react-router';
import { useState, type ComponentType, type ReactNode } from 'react';
import { DeskProblem } from '../api/problem.js';
import { useLanguage } from '../language/language.js';
import { ProblemNotice } from './problem-notice.js';

type Loaded<N extends string> = Readonly<Record<N, ComponentType>>;

/**
 * A page that is a file of its own, loaded when it is first asked for. Where that fails, the desk says so and tries again when it
 * is asked to; the router alone would load the whole desk anew, and with it go the session and what was typed.
 */
export function lazyPage<const N extends string>(
  load: () => Promise<Loaded<N>>,
  name: N,
): ReturnType<typeof lazyRouteComponent> {
  const page = async () => ({
    page: await load().then(
      (loaded) => loaded[name],
      (failed: unknown) => laterOf(() => loadedAgain(failed, load), name),
    ),
  });
  return lazyRouteComponent(page, 'page');
}

function laterOf<const N extends string>(load: () => Promise<Loaded<N>>, name: N): ComponentType {
  return function Later(): ReactNode {
    const { t } = useLanguage();
    const [Page, setPage] = useState<ComponentType>();
    const again = () =>
      void load().then(
        (loaded) => setPage(() => loaded[name]),
        () => undefined,
      );
    if (Page) return <Page />;
    return (
      <>
        <Title order={1} size="h3">
          {t('problem.notLoaded')}
        </Title>
        <ProblemNotice error={new DeskProblem('offline', '')} again={again} />
      </>
    );
  };
}

/**
 * Chromium remembers for ever that an address could not be loaded as a module, and names it in the error: the same file is asked
 * for under another one. Other browsers ask again by themselves.
 */
function loadedAgain<M>(failed: unknown, load: () => Promise<M>): Promise<M> {
  const [file] = /https?:\S+\.js/.exec(failed instanceof Error ? failed.message : '') ?? [];
  if (file === undefined) return load();
  return import(/* @vite-ignore */ `${file}?again=${Date.now()}`) as Promise<M>;
}
