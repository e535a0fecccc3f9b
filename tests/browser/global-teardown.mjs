/** Closes what `global-setup.mjs` opened. */
export default async function tearDown() {
  await globalThis.vigilDesk?.close();
}
