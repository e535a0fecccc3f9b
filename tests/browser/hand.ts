import type { Locator, Page } from 'playwright-core';
import { settled } from './settled.js';

/** What is typed or chosen as content: it has to be said whichever way one works, and is not counted. */
const CONTENT = '…';

/** Somebody at the desk whose every click and key is counted, besides what they type as content. */
export class Hand {
  private readonly did: string[] = [];

  constructor(readonly page: Page) {}

  /** Clicks; `what` is what the README calls it. */
  async click(what: string, on: Locator): Promise<void> {
    this.did.push(what);
    await on.click();
    await settled(this.page);
  }

  /** Presses a key, or several at once (`Control+Enter`). */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.did.push(`\`${key}\``);
      await this.page.keyboard.press(key);
      await settled(this.page);
    }
  }

  /** Types content into the field that has the focus (a day as `2026-04-30`); fails where none has. */
  async type(content: string): Promise<void> {
    this.did.push(CONTENT);
    await this.page.locator(':is(input, textarea):focus').fill(content);
    await settled(this.page);
  }

  /** How many clicks and keys it took, and which, as the README writes them: `` 2: `/` … `Enter` ``. */
  get told(): string {
    const counted = this.did.filter((one) => one !== CONTENT).length;
    if (counted === 0) return '0';
    const keys = this.did.every((one) => one === CONTENT || one.startsWith('`'));
    return `${counted}: ${this.did.join(keys ? ' ' : ', ')}`;
  }
}
