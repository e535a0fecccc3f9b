import { useSyncExternalStore } from 'react';
import { sessionStatus, subscribe, type SessionStatus } from './session.js';

/** Whether somebody is signed in here. */
export const useSession = (): SessionStatus => useSyncExternalStore(subscribe, sessionStatus);
