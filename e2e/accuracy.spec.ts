import { expectNoAxeViolations, expectNoSidewaysScroll } from './accessibility';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';

test('predicted against measured: picture, filter, tables, and every run with its source', async ({ page }) => {
  await openScreen(page, 'accuracy/#v=1&tp=40M');
  await expect(
    page.getByRole('heading', { name: 'Half of 841 published runs are predicted within 10%, nine of ten within 44%.' }),
  ).toBeVisible();
  await expect(page.getByRole('img', { name: /^Predicted against measured tokens a second/ })).toBeVisible();
  const engines = page.getByRole('region', { name: 'Error by serving engine' });
  await expect(engines.getByRole('row', { name: /^TensorRT-LLM 641/ })).toBeVisible();

  await page.getByLabel('GPU', { exact: true }).selectOption('L40S');
  await expect(page.getByRole('heading', { name: /^Half of 45 published runs with L40S/ })).toBeVisible();
  await page.getByLabel('Engine', { exact: true }).selectOption('SGLang');
  await expect(page.getByRole('heading', { name: 'No run is all of that at once' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all runs' }).click();

  await page.getByText('The 841 runs as a table, each with its source').click();
  const table = page.getByRole('region', { name: 'Published runs, 1 to 25 of 841' });
  await expect(table.getByRole('rowheader')).toHaveCount(25);
  await expect(table.getByText('InternLM/lmdeploy docs/en/benchmark/a100_fp16.md')).toBeVisible();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Published runs, 26 to 50 of 841' })).toBeVisible();
  await expectNoAxeViolations(page);
  expect(page.url()).toContain('tp=40M');
});

test('rows of one’s own: what cannot be used is said, the rest is compared, nothing leaves the page', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await openScreen(page, 'accuracy/');
  const rows = page.getByLabel('Rows, with a line of column names');
  const compare = page.getByRole('button', { name: 'Compare', exact: true });
  await compare.click();
  await expect(
    page.getByText('Nothing is pasted yet: put a table with a line of column names in the field.'),
  ).toBeVisible();
  await rows.fill('model,gpu\nLlama-3.1-8B,L4');
  await compare.click();
  await expect(
    page.getByText(/^Error: The first line must name the columns; missing: precision_weights/),
  ).toBeVisible();
  const address = page.url();
  await rows.fill(
    'Model;GPU;weights;Input tokens;Output tokens;tps\nLlama-3.1-8B;H100 SXM;fp8;1000;500;7000\nLlama-3.1-8B;H100;fp8;1000;500;7000\n',
  );
  await compare.click();
  await expect(page.getByText('1 row compared, 1 left out.')).toBeVisible();
  await expect(page.getByText(/^The one run is predicted 2% off/)).toBeVisible();
  await expect(page.getByText('gpu "H100" cannot be used; write H100 PCIe or H100 SXM.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Your rows against their predictions' })).toBeVisible();
  expect(page.url()).toBe(address);
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);
});

test('a capacity figure says what stands behind it and leads here', async ({ page }) => {
  await openScreen(page, 'models/gpt-oss-120b/#v=1&tp=40M');
  const sizes = page.getByRole('region', { name: 'GPUs it fits on' });
  await expect(sizes.getByRole('link', { name: /^(measured|interpolated|estimated)$/ }).first()).toBeVisible();
  await expect(sizes.getByRole('link', { name: 'how good is this figure?' })).toHaveCount(0);
  await openScreen(page, 'costs/#v=1&tp=400M&tab=money');
  const bills = page.getByRole('region', { name: 'Bills' });
  const choose = (option: string) =>
    bills.getByRole('group', { name: 'Show the bill of' }).getByText(option, { exact: true }).click();
  const energy = bills.getByText('Energy, which counts in no score');
  await choose('Closed API');
  await energy.click();
  await expect(bills.getByText(/^Per 1,000 tokens: unknown/)).toBeVisible();
  await choose('Cloud GPUs');
  await expect(
    bills.getByText(/Wh per 1,000 output tokens, accelerators alone|^Unknown: no source read states/),
  ).toBeVisible();
  const known = page.getByRole('link', { name: /^(measured|interpolated|estimated)$/ }).first();
  await known.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How good the capacity figures are');
  expect(page.url()).toContain('tp=400M');
});
