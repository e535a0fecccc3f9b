import type { Locator, Page } from 'playwright-core';
import { CASE_COMMANDS, type CaseCommandType } from '@vigil/domain/case/catalogue';
import { commandLabel } from '@vigil/domain/labels/command-label';
import { fieldLabel } from '@vigil/domain/labels/field-label';
import { settled } from './settled.js';

/** A command's form as somebody fills it: by what stands beside its fields (English). */
export class Form {
  constructor(readonly place: Locator) {}

  /** A group of fields within it, such as `source` or `persons`. */
  group(field: string): Form {
    return new Form(this.place.getByRole('group', { name: wordsOf(field), exact: true }).first());
  }

  async type(field: string, text: string): Promise<this> {
    await this.place.getByLabel(labelOf(field)).first().fill(text);
    return this;
  }

  async choose(field: string, value: string): Promise<this> {
    await this.place.getByLabel(labelOf(field)).first().selectOption({ value });
    return this;
  }

  /** Chooses by what the choice is called. */
  async chooseNamed(field: string, label: string | RegExp): Promise<this> {
    const select = this.place.getByLabel(labelOf(field)).first();
    const called = typeof label === 'string' ? new RegExp(`^${escaped(label)}$`) : label;
    const option = select.locator('option').filter({ hasText: called }).first();
    await option.waitFor({ state: 'attached' }); // what there is to choose may be drawn after the form
    await select.selectOption({ label: (await option.textContent()) ?? '' });
    return this;
  }

  /** Ticks one box of several, by what it is called. */
  async tick(field: string, label: string | RegExp): Promise<this> {
    await this.group(field).place.getByRole('checkbox', { name: label }).first().check();
    return this;
  }

  /** Ticks a box that is a field by itself. */
  async check(field: string): Promise<this> {
    await this.place.getByLabel(labelOf(field)).first().check();
    return this;
  }

  /** Adds a row to a list, and answers the group it stands in. */
  async add(field: string): Promise<Form> {
    await this.place.getByRole('button', { name: `Add: ${wordsOf(field)}` }).click();
    return this.group(field);
  }

  async record(): Promise<void> {
    await this.place.getByRole('button', { name: 'Record', exact: true }).click();
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const wordsOf = (field: string): string => fieldLabel(field, 'en');
/** A label says by a star that its field must be filled. */
const labelOf = (field: string): RegExp =>
  new RegExp(`^${wordsOf(field).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\*)?$`);

/** The form that is open on a page. */
export const openForm = (page: Page): Form => new Form(page.locator('form.command-form'));

/** Opens the form of a step on a case's page: by its button, or from the list of all steps. */
export async function openStep(page: Page, command: string): Promise<Form> {
  await page.locator('.steps button').first().waitFor();
  const button = page.locator(`[data-step="${command}"]`).first();
  if (!(await button.isVisible())) await page.getByRole('button', { name: /^All \d+ steps$/ }).click();
  await button.click();
  return openForm(page);
}

/** Takes a step on a case's page as somebody does, and waits until the page says that it is recorded. */
export async function take(
  page: Page,
  command: CaseCommandType,
  fill: (form: Form) => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  const form = await openStep(page, command);
  await fill(form);
  await form.record();
  await recorded(page, commandLabel(CASE_COMMANDS[command], 'en'));
  await settled(page);
}

/** Waits until the page says that the step of that label is recorded. Throws what its form says instead, if it was refused. */
export async function recorded(page: Page, label: string): Promise<void> {
  const done = page.getByText(`${label}: Recorded.`);
  const form = openForm(page).place;
  const refused = form.getByRole('alert').first();
  await done
    .or(refused)
    .first()
    .waitFor()
    .catch(async (cause: unknown) => {
      const shown = await page.locator('#page').innerText();
      throw new Error(`“${label}” is neither recorded nor refused. The page shows: ${shown}`, { cause });
    });
  if (await refused.isVisible()) throw new Error(`“${label}” is refused: ${await form.innerText()}`);
}
