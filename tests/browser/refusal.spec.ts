import { visits } from './desk.js';
import { openForm, openStep } from './form.js';
import { received, screening } from './stories.js';

describe('A step that is refused', () => {
  const visit = visits();

  it('shows every failed rule beside the field that causes it, with what mends it; what was typed stays', async () => {
    const ref = await screening();
    const page = await visit.as('amira', `/cases/${ref}`);
    const form = await openStep(page, 'RecordAct');
    await form.choose('code', 'THREAT');
    await form.choose('actor', 'STATE');
    await form.type('on', '2090-01-10');
    await form.type('until', '2090-01-01');
    await form.type('place', 'Half of a sentence');
    await form.record();
    await page.getByRole('alert').getByText('Nothing was recorded.').waitFor();
    for (const field of ['On', 'Until']) {
      const input = form.place.getByLabel(new RegExp(`^${field}( \\*)?$`));
      expect(await input.getAttribute('aria-invalid')).toBe('true');
      const described = (await input.getAttribute('aria-describedby')) ?? '';
      const said = await page.locator(`#${CSS_escape(described.split(' ')[0] ?? '')}`).textContent();
      expect(said?.length).toBeGreaterThan(20);
    }
    expect(await form.place.getByLabel('Place').inputValue()).toBe('Half of a sentence');
  });

  it('because fields are missing names each of them', async () => {
    const ref = await screening();
    const page = await visit.as('amira', `/cases/${ref}`);
    const form = await openStep(page, 'RecordAct');
    await form.record();
    await page.getByRole('alert').waitFor();
    expect(await openForm(page).place.locator('[aria-invalid="true"]').count()).toBe(3);
  });

  it('at the end of a long form brings one to the first field that is wrong, and names every other', async () => {
    const page = await visit.as('amira', '/register');
    const form = openForm(page);
    await (await form.add('persons')).group('identity').type('name', 'Alma Verity');
    await form.place.getByRole('button', { name: 'Record', exact: true }).scrollIntoViewIfNeeded();
    await form.record();
    await page.getByRole('alert').waitFor();
    const [wrong, inSight] = await page.evaluate(() => {
      const { top, bottom } = document.activeElement?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
      const isFirst =
        document.querySelector('.command-form [aria-invalid="true"]') === document.activeElement;
      return [isFirst, top > 80 && bottom < innerHeight];
    });
    expect([wrong, inSight]).toEqual([true, true]);
    const roles = form.group('persons').group('roles').place;
    expect(await roles.locator('[data-failure="/persons/0/roles"]').count()).toBe(1);
    expect(await page.getByRole('alert').locator('li').allTextContents()).toEqual([]);
  });

  it('that may not be taken yet says why, and what would mend it, before anybody tries', async () => {
    const ref = await received();
    const page = await visit.as('amira', `/cases/${ref}`);
    await page.locator('.steps [aria-expanded]').click();
    const line = page.locator('.not-yet').filter({ hasText: 'Confirm that the allegation is within scope' });
    expect(await line.textContent()).toMatch(/not yet: .+\. .+\./);
  });
});

const CSS_escape = (id: string): string => id.replaceAll(':', '\\:');
