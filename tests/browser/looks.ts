import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
  }[];
}

/** What axe finds on a page, one line for each element: all rules, none switched off. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource); // by the debugger's protocol, which no policy of the page forbids
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
      resultTypes: ['violations'],
    }),
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const why = failureSummary.split('\n')[1]?.trim() ?? '';
      return `${id} (${help}) at ${target.join(' ')}: ${why}`;
    }),
  );
}

/** What does not fit a page's width: the page itself, or an element beyond its edge that no box scrolls into view. */
export const overflowing = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const scrolls = (element: Element): boolean =>
      element !== document.documentElement &&
      element !== document.body &&
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
    const isScrolled = (element: Element): boolean => {
      for (let at: Element | null = element; at; at = at.parentElement) if (scrolls(at)) return true;
      return false;
    };
    const out = [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { left, right, width, height } = element.getBoundingClientRect();
        const inSight =
          width > 0 &&
          height > 0 &&
          getComputedStyle(element).visibility !== 'hidden' &&
          !element.matches('.skip, .skip *');
        return inSight && (right > clientWidth + 1 || left < -1) && !isScrolled(element);
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.className.toString()}`);
    return [
      ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide in ${clientWidth}`] : []),
      ...out,
    ];
  });

/** Texts that are wider than the box that hides what overflows it, unless dots say so and the whole is told elsewhere. */
export const cut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const hides = [overflowX, overflowY].some((overflow) => ['hidden', 'clip'].includes(overflow));
        const says = element.textContent.trim() !== '' && element.clientWidth > 1 && element.clientHeight > 1;
        // What names a whole part of the page does not tell the words in it.
        const told =
          element.closest('[title], [aria-label]:not(section, nav, main, form, ul, ol, table, div)') !== null;
        return (
          hides &&
          says &&
          !told &&
          (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map(
        (element) =>
          `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent.slice(0, 60)}`,
      ),
  );

/** What would move: elements, and what stands before and after them, that a style lets change or run in more than an instant. */
export const moving = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const INSTANT_S = 0.01;
    const seconds = (list: string): number =>
      Math.max(...list.split(',').map((one) => parseFloat(one) / (one.trim().endsWith('ms') ? 1_000 : 1)));
    const found: string[] = [];
    for (const element of document.querySelectorAll('body, body *'))
      for (const part of [null, '::before', '::after']) {
        const style = getComputedStyle(element, part);
        if (part !== null && style.content === 'none') continue;
        const runs = style.animationName !== 'none' && seconds(style.animationDuration) > INSTANT_S;
        const changes =
          style.transitionProperty !== 'none' &&
          seconds(style.transitionDuration) + seconds(style.transitionDelay) > INSTANT_S;
        if (runs || changes || style.scrollBehavior === 'smooth')
          found.push(`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}${part ?? ''}`);
      }
    return found;
  });

/** All that a page says to a reader: its texts, and the names and hints of what has no text. */
export const saidOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const TOLD = '.letter, .case-link, .reference, .alias, .as-typed, noscript, script, style, title';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const said: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest(TOLD)) said.push(node.textContent ?? '');
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]'))
      for (const name of ['aria-label', 'placeholder', 'title']) said.push(element.getAttribute(name) ?? '');
    return said.filter((text) => text.trim() !== '');
  });
