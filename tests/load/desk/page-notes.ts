/** One key, click or tap: from the hand's instant to the next paint. */
export interface Interaction {
  /** What was being done, as `doing` said. */
  readonly what: string;
  /** `keydown`, `pointerup`, … */
  readonly event: string;
  readonly ms: number;
  /** The element that was touched: its tag and what tells it from others; never a text. */
  readonly target: string;
}

/** What is noted within a page from before its first script on. Instants are ms of the page's own clock. */
export interface PageNotes {
  clickedAt: number;
  /** The first row of a list after that click was painted. */
  rowAt: number;
  pressedAt: number;
  /** A row had the focus, painted, after that key. */
  answeredAt: number;
  /** From now on that is done. */
  readonly doing: (what: string) => void;
  /** What has been done so far: those below 16 ms, which browsers do not report, as 16. */
  readonly interactions: () => readonly Interaction[];
  /** Frames of more than 50 ms, by what was being done. */
  readonly longFrames: () => readonly { readonly what: string; readonly ms: number }[];
}

declare global {
  var benchNotes: PageNotes;
}

/**
 * Runs in the page before its scripts, given by the debugger's protocol: no policy of the page is touched. Must not name
 * anything outside of itself.
 */
export function notePage(): void {
  const UNREPORTED_MS = 16;
  const began = [{ what: 'opening', since: 0, before: 0 }];
  const longest = new Map<number, Interaction & { readonly at: number }>();
  const frames: { at: number; ms: number }[] = [];
  const count = (): number => (performance as unknown as { interactionCount: number }).interactionCount;
  const doneAt = (at: number): string => began.findLast(({ since }) => since <= at)?.what ?? '';
  const nameOf = (element: Element | null): string => {
    if (!element) return 'gone';
    const told = element.getAttribute('data-step') ?? element.getAttribute('role');
    const name = element.id || (typeof element.className === 'string' && element.className.split(' ')[0]);
    return [element.tagName.toLowerCase(), name, told].filter(Boolean).join('.');
  };
  const observe = (type: string, note: (entry: PerformanceEntry) => void, more: object = {}): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
      ...more,
    });
  observe(
    'event',
    (entry) => {
      const { interactionId, name, duration, startTime, target } = entry as PerformanceEventTiming & {
        readonly interactionId: number;
      };
      if (interactionId === 0 || (longest.get(interactionId)?.ms ?? 0) >= duration) return;
      const touched = target instanceof Element ? target : null;
      longest.set(interactionId, {
        what: doneAt(startTime),
        event: name,
        ms: duration,
        target: nameOf(touched),
        at: startTime,
      });
    },
    { durationThreshold: UNREPORTED_MS },
  );
  observe('long-animation-frame', ({ startTime, duration }) => frames.push({ at: startTime, ms: duration }));
  const notes: PageNotes = {
    clickedAt: 0,
    rowAt: NaN,
    pressedAt: NaN,
    answeredAt: NaN,
    doing: (what) => began.push({ what, since: performance.now(), before: count() }),
    interactions: () => {
      const reported = [...longest.values()];
      const short = began.flatMap(({ what, before }, n) => {
        const counted = (began[n + 1]?.before ?? count()) - before;
        const found = reported.filter((one) => doneAt(one.at) === what && began[n]!.since <= one.at);
        const until = began[n + 1]?.since ?? Infinity;
        const missing = counted - found.filter(({ at }) => at < until).length;
        return Array.from({ length: Math.max(0, missing) }, () => ({
          what,
          event: '',
          ms: UNREPORTED_MS,
          target: '',
        }));
      });
      return [...reported, ...short];
    },
    longFrames: () => frames.map(({ at, ms }) => ({ what: doneAt(at), ms })),
  };
  globalThis.benchNotes = notes;
  const painted = (note: () => void) => requestAnimationFrame(() => setTimeout(note));
  addEventListener(
    'click',
    ({ timeStamp }) => {
      notes.clickedAt = timeStamp;
      notes.rowAt = NaN;
    },
    true,
  );
  let awaited = false;
  new MutationObserver(() => {
    if (awaited || !Number.isNaN(notes.rowAt) || !document.querySelector('.case-row .case-link')) return;
    awaited = true;
    painted(() => {
      awaited = false;
      notes.rowAt = performance.now();
    });
  }).observe(document, { childList: true, subtree: true });
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      notes.pressedAt = timeStamp;
      notes.answeredAt = NaN;
    },
    true,
  );
  addEventListener(
    'focusin',
    ({ target }) => {
      if (target instanceof HTMLElement && target.dataset['ref'] !== undefined)
        painted(() => (notes.answeredAt = performance.now()));
    },
    true,
  );
}
