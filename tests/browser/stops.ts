import type { Page } from 'playwright-core';

/** A place where Tab stops. */
export interface Stop {
  /** Which element it is, by its place in the page. */
  readonly path: string;
  readonly what: string;
  /** Whether it looks otherwise than without the focus. */
  readonly marked: boolean;
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
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const path: number[] = [];
    for (let one: Element = element; one.parentElement; one = one.parentElement)
      path.unshift([...one.parentElement.children].indexOf(one));
    const { looks, lookOf } = (
      window as unknown as {
        vigilLooks: { looks: WeakMap<Element, string>; lookOf: (element: Element) => string };
      }
    ).vigilLooks;
    return {
      path: path.join('.'),
      what: `${element.tagName.toLowerCase()} ${element.getAttribute('aria-label') ?? element.textContent.slice(0, 40)}`,
      marked: looks.get(element) !== lookOf(element),
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
