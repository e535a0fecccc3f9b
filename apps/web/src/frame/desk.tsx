import { Outlet } from '@tanstack/react-router';
import { Suspense, useState, type ReactNode } from 'react';
import { useOffice } from '../api/use-office.js';
import { SignInPage } from '../session/sign-in-page.js';
import { useIdleLock } from '../session/use-idle-lock.js';
import { useLive } from '../live/use-live.js';
import { useSession } from '../session/use-session.js';
import { ProblemNotice } from './problem-notice.js';
import { Reading } from './reading.js';
import { TopBar } from './top-bar.js';
import { Keys } from './keys.js';

/** The desk: nobody sees a page before they have signed in, and a locked desk shows none. */
export function Desk(): ReactNode {
  const status = useSession();
  return status === 'signed-in' ? <Open /> : <SignInPage status={status} />;
}

function Open(): ReactNode {
  useIdleLock();
  useLive();
  const { data: office, error, refetch } = useOffice();
  const [keysListed, listKeys] = useState(false);
  if (error) return <ProblemNotice error={error} again={() => void refetch()} />;
  if (!office) return <Reading />;
  return (
    <>
      <TopBar office={office} onKeys={() => listKeys(true)} />
      <main id="page" className="page" tabIndex={-1}>
        <Suspense fallback={<Reading />}>
          <Outlet />
        </Suspense>
      </main>
      <Keys listed={keysListed} onList={listKeys} />
    </>
  );
}
