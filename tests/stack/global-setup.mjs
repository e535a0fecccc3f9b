import { startTestStack } from './test-stack.mjs';

/** Starts what the tests of a project need, once, and tells it by the environment (read by `configuration.ts`). */
export default async function setUp() {
  const stack = await startTestStack((line) => console.log(line));
  Object.assign(process.env, stack.environment);
  globalThis.vigilTestStack = stack;
  // An interrupted run does not reach the teardown.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => {
      void stack.end().finally(() => process.exit(1));
    });
}
