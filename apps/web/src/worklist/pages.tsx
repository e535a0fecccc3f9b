import type { ReactNode } from 'react';
import { CaseList } from './case-list.js';

/** The four lists of the bar. */
export const MyWork = (): ReactNode => <CaseList view="mine" />;
export const Team = (): ReactNode => <CaseList view="team" />;
export const OnHold = (): ReactNode => <CaseList view="held" />;
export const Done = (): ReactNode => <CaseList view="done" />;
