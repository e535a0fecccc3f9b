import { TestEnvironment } from 'jest-environment-node';

/** Hands the office and the browser of the run, opened once in `global-setup.mjs`, to each spec. */
export default class DeskEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.vigilDesk = globalThis.vigilDesk;
  }
}
