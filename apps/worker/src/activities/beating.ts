import { Context } from '@temporalio/activity';

/** How far an act came, told with its heartbeats: the next attempt finds what the last one noted. */
export interface Progressing {
  readonly note: (progress: object) => void;
  /** What the last attempt noted, if it noted anything. */
  readonly resumed: <P>() => P | undefined;
}

/** Does something that takes time, and tells Temporal every few seconds that it is still being done, and how far it is. */
export async function beating<T>(act: (progressing: Progressing) => Promise<T>): Promise<T> {
  const context = Context.current();
  const begun = context.info.heartbeatDetails as object | undefined;
  let progress: object | undefined = begun;
  const beat = setInterval(() => {
    context.heartbeat(progress);
  }, EVERY_MS);
  const note = (latest: object) => {
    progress = latest;
    context.heartbeat(latest);
  };
  try {
    return await act({ note, resumed: <P>() => begun as P | undefined });
  } finally {
    clearInterval(beat);
  }
}

/** Well below the ten seconds after which an act counts as lost. */
const EVERY_MS = 3_000;
