import type { ReactNode } from 'react';

/** Drawn, not written: no system's fonts decide whether they are seen. */
const DRAWN = {
  late: <path d="M6 1 11.4 11H.6zM6 4.4v3.2M6 9v.2" />,
  done: <path d="m1.5 6.5 3 3 6-7" />,
  no: <path d="m2 2 8 8M10 2l-8 8" />,
  open: <circle cx="6" cy="6" r="4" />,
  here: <circle cx="6" cy="6" r="4" fill="currentColor" />,
  works: (
    <path d="M6 2.2v-1.7M6 11.5V9.8M2.2 6H.5M11.5 6H9.8M3.3 3.3 2.1 2.1M9.9 9.9 8.7 8.7M3.3 8.7 2.1 9.9M9.9 2.1 8.7 3.3M8.6 6a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0" />
  ),
  down: <path d="m2.5 4.5 3.5 3.5 3.5-3.5" />,
} as const;

/** A small sign beside a word that says the same: overdue, done, not so, to come, here. */
export function Sign({ of }: { readonly of: keyof typeof DRAWN }): ReactNode {
  return (
    <svg className="sign" viewBox="0 0 12 12" aria-hidden>
      {DRAWN[of]}
    </svg>
  );
}
