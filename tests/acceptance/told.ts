import type { Name, Office } from './office.js';

/** Waits, without letting time pass, until somebody's inbox holds this of a case: `about level`, such as `triage AT_ONCE`. */
export const isTold = (office: Office, name: Name, ref: string, what: string): Promise<void> =>
  office.driven.until(`${name} is told ${what}`, async () =>
    (await office.as(name).inbox(ref)).includes(what),
  );

/** What somebody was told of one matter of a case, oldest first, once everything that the case asks to be done is done. */
export async function toldOf(
  office: Office,
  name: Name,
  ref: string,
  about: string,
): Promise<readonly string[]> {
  await office.driven.settled(`case/${ref}`);
  return (await office.as(name).inbox(ref)).filter((what) => what.startsWith(`${about} `));
}

/** Waits, without letting time pass, until a case has recorded so many events of a type; answers when each took effect. */
export async function recorded(
  office: Office,
  name: Name,
  ref: string,
  type: string,
  times = 1,
): Promise<readonly string[]> {
  let at: readonly string[] = [];
  await office.driven.until(`${times} ${type} recorded`, async () => {
    at = (await office.as(name).timeline(ref))
      .filter((event) => event.type === type)
      .map(({ effectiveAt }) => effectiveAt);
    return at.length >= times;
  });
  return at;
}

/** How many mails a colleague got since the test had counted `before` of all. */
export const mailsTo = (office: Office, name: Name, before = 0): number =>
  office.driven.mails.taken.slice(before).filter(({ to }) => to.includes(`${name}@office.example`)).length;
