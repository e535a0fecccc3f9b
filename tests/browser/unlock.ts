import type { Locator } from 'playwright-core';

/** Opens the last thing of a part of a page that is still sealed, with a reason, as somebody does. */
export async function openSealed(part: Locator): Promise<void> {
  const open = { name: 'Open', exact: true } as const;
  await part.getByRole('button', open).last().click();
  const form = part.locator('form.unlock');
  await form.getByLabel('Why do you need to see it?').fill('To compare with an invented record.');
  await form.getByRole('button', open).click();
  await part.locator('.opened').waitFor();
}
