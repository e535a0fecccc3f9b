import type { CaseListRow } from '@vigil/domain/stream/rows';

/** Whether a case is open, over (closed or not pursued), or merged into another, which is then the one case that counts. */
export const LIVES = ['OPEN', 'OVER', 'MERGED'] as const;
export type Life = (typeof LIVES)[number];

/** The life of a case as lists are parted by it. */
export const lifeOf = ({ final, facts }: Pick<CaseListRow, 'final' | 'facts'>): Life =>
  !final ? 'OPEN' : facts.status.includes('MERGED') ? 'MERGED' : 'OVER';
