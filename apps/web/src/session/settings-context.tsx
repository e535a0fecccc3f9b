import { createContext, use, type ReactNode } from 'react';
import type { Settings } from '../settings.js';

const SettingsContext = createContext<Settings | null>(null);

export function SettingsProvider({
  settings,
  children,
}: {
  readonly settings: Settings;
  readonly children: ReactNode;
}): ReactNode {
  return <SettingsContext value={settings}>{children}</SettingsContext>;
}

/** Where to sign in, and what kind of installation it is. */
export function useSettings(): Settings {
  const settings = use(SettingsContext);
  if (!settings) throw new Error('There is no SettingsProvider above');
  return settings;
}
