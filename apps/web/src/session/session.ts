/** Who works here, and with which token. It lives in the memory of this tab, and nowhere else. */
export interface Session {
  readonly subject: string;
  readonly token: string;
}

export type SessionStatus = 'signed-out' | 'signed-in' | 'locked';

let session: Session | null = null;
/** Whose session was locked: only they find what they had typed. */
let lockedFor: string | null = null;
const listeners = new Set<() => void>();
const clearings = new Set<() => void>();

export const sessionStatus = (): SessionStatus =>
  session ? 'signed-in' : lockedFor === null ? 'signed-out' : 'locked';
export const token = (): string | null => session?.token ?? null;

/** Begins to work. Somebody else than the one whose session was locked finds nothing of theirs. */
export function signIn(next: Session): void {
  if (lockedFor !== null && lockedFor !== next.subject) clear();
  session = next;
  lockedFor = null;
  tell();
}

/** Forgets the token and hides the case; what was typed waits in memory for the same person. */
export function lock(): void {
  if (!session) return;
  lockedFor = session.subject;
  session = null;
  tell();
}

/** Forgets everything. */
export function signOut(): void {
  session = null;
  lockedFor = null;
  clear();
  tell();
}

/** Whatever holds something of a case registers here how to forget it. */
export function onSignOut(forget: () => void): void {
  clearings.add(forget);
}

/** For React's `useSyncExternalStore`. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const tell = (): void => listeners.forEach((listener) => listener());
const clear = (): void => clearings.forEach((forget) => forget());
