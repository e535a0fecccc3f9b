import type { Page } from 'playwright-core';

/** A place where Tab stops. */
export interface Stop {
  /** Which element it is, by its place in the page. */
  readonly path: string;
  readonly what: string;
  /** Whether it looks otherwise than without the focus. */
  readonly marked: boolean;
  /** Whether it is in sight, and not wholly under something else. */
  readonly inSight: boolean;
}

/** Keeps how everything that can have the focus looks without it. Before the walk. */
export const rememberLooks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    const looks = new WeakMap<Element, string>();
    // An input that is drawn by something else is marked there: its label, or what follows it.
    const lookOf = (element: Element): string =>
      [element, element.nextElementSibling, element.parentElement, element.closest('label')]
        .map((one) => {
          if (!one) return '';
          const { outline, boxShadow, borderColor, backgroundColor } = getComputedStyle(one);
          return [outline, boxShadow, borderColor, backgroundColor].join();
        })
        .join(';');
    for (const element of document.querySelectorAll(
      'a, button, input, select, textarea, summary, [tabindex]',
    ))
      looks.set(element, lookOf(element));
    Object.assign(window, { vigilLooks: { looks, lookOf } });
  });

/** Where the focus stands; undefined where it has left the page. */
export const stopHere = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(async () => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    // What comes into sight is laid out with the next frame.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const path: number[] = [];
    for (let one: Element = element; one.parentElement; one = one.parentElement)
      path.unshift([...one.parentElement.children].indexOf(one));
    const { looks, lookOf } = (
      window as unknown as {
        vigilLooks: { looks: WeakMap<Element, string>; lookOf: (element: Element) => string };
      }
    ).vigilLooks;
    const { left, top, width, height } = element.getBoundingClientRect();
    // What stands there for an input that something else draws is beside it.
    const isSeenAt = (across: number, down: number): boolean => {
      const hit = document.elementFromPoint(left + width * across, top + height * down);
      return hit !== null && (element.parentElement ?? element).contains(hit) && !hit.matches('body, html');
    };
    const places = [
      [0.5, 0.5],
      [0.1, 0.1],
      [0.9, 0.1],
      [0.1, 0.9],
      [0.9, 0.9],
    ] as const;
    return {
      path: path.join('.'),
      what: `${element.tagName.toLowerCase()} ${element.getAttribute('aria-label') ?? element.textContent.slice(0, 40)}`,
      marked: looks.get(element) !== lookOf(element),
      inSight: places.some(([across, down]) => isSeenAt(across, down)),
    };
  });

/** How many elements of a page want to be reached: all that somebody can use, a group of radio buttons once. */
export const wantedStops = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
    ].filter(
      (element) =>
        element.offsetParent !== null && !element.matches(':disabled, [tabindex="-1"], input[type="radio"]'),
    );
    const groups = new Set(
      [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')].map(({ name }) => name),
    );
    return all.length + groups.size;
  });
