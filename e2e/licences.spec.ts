import { expectNoAxeViolations, expectNoSidewaysScroll } from './accessibility';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';

test('the verdict follows the model and the facts, which travel in the link', async ({ page }) => {
  await openScreen(page, 'licences/');
  const verdict = page.getByRole('region', { name: 'Allowed with conditions' });
  await expect(verdict).toContainText('Llama 3.3 Community License');
  await expect(verdict).toContainText(/at most 700 million monthly users in Nov 2024/);
  await expect(verdict).toContainText(/llama3_3\/LICENSE.*15 Jul 2025/);
  await expect(verdict).toContainText('not legal advice');

  await page.getByRole('combobox', { name: 'Is it for military use?' }).selectOption('Yes');
  const barred = page.getByRole('region', { name: 'Barred by its use policy' });
  await expect(barred).toContainText('bars military, warfare, nuclear and espionage uses');
  await expect(page).toHaveURL(/cx=uuuuyu/);

  await page.getByRole('combobox', { name: 'Model', exact: true }).selectOption('gpt-oss-120b');
  await expect(page.getByRole('heading', { name: 'Allowed', exact: true })).toBeVisible();
  await expect(page).toHaveURL(/lic=gpt-oss-120b/);

  await page.getByRole('combobox', { name: 'Model', exact: true }).selectOption('deepseek-r1-distill-llama');
  await expect(barred).toContainText('Inherited from Llama 3.1 (the 8B model)');

  await page.reload();
  await page.locator('html[data-alive] main').waitFor();
  await expect(barred).toContainText('Inherited from Llama 3.1 (the 8B model)');
  await expectNoAxeViolations(page);

  await page.getByRole('combobox', { name: 'Is it for military use?' }).selectOption('Not said');
  await expect(page).not.toHaveURL(/cx=/);
});

test('users of today are no answer where the month before the release counts; a wrong number is said', async ({
  page,
}) => {
  await openScreen(page, 'licences/#v=1&cu=800M');
  await expect(page.getByText('The users you have now do not count.')).toBeVisible();
  const before = page.getByRole('textbox', { name: 'Users in the month before the model was released' });
  await before.fill('800M');
  await expect(page.getByRole('heading', { name: 'Only with an agreement' })).toBeVisible();
  await before.fill('many');
  await before.blur();
  await expect(page.getByText('Monthly users before the release must be a number, like 2M.')).toBeVisible();
});

test('a licence nobody read says so, and a key that names no open model too', async ({ page }) => {
  await openScreen(page, 'licences/#v=1&lic=falcon-180b');
  await expect(page.getByRole('region', { name: 'Not known' })).toContainText('No licence was read for this model.');
  await openScreen(page, 'licences/#v=1&lic=no-such-model');
  await page.reload();
  await expect(
    page.getByText('No open model of the catalogue has the key "no-such-model".', { exact: false }),
  ).toBeVisible();
});

test('the table is filtered by what it must allow, and follows the facts', async ({ page }) => {
  await openScreen(page, 'licences/');
  const table = page.getByRole('region', { name: 'Licences and what they allow you' });
  await expect(page.getByText(/^(\d+) of \1 licences$/)).toBeVisible();
  await page.getByRole('searchbox', { name: 'Model, vendor or licence' }).fill('llama');
  await page.getByRole('button', { name: 'train on outputs' }).click();
  await expect(table.getByRole('rowheader', { name: 'Llama 4', exact: true })).toBeVisible();
  await expect(table.getByRole('rowheader', { name: 'Llama 2', exact: true })).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Where is the company based?' }).selectOption('European Union');
  await expect(table.getByRole('rowheader', { name: 'Llama 4', exact: true })).toHaveCount(0);
  await expect(table.getByRole('rowheader', { name: 'Llama 3.3', exact: true })).toBeVisible();
});

test('on a phone: closed teachers with their sources, and a checklist to take along', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await openScreen(page, 'licences/');
  await expectNoSidewaysScroll(page);
  const teachers = page.getByRole('region', { name: 'Training on the outputs of a closed model' });
  await expect(teachers.getByText(/compete with OpenAI/)).toBeVisible();
  await expect(teachers.getByText(/Not read: .*xAI API/)).toBeVisible();
  const ticked = page.getByRole('checkbox', { name: 'Our field is not among the barred uses.' });
  await ticked.check();
  await page.getByText('Take the list along').click();
  await expect(page.getByRole('textbox', { name: 'The list as text' })).toHaveValue(
    /Licence checklist for Llama 3\.3 70B[\s\S]*\[x\] Our field is not/,
  );
});
