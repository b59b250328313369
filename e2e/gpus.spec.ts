import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';

test('the table of GPUs sorts, and each row opens its sources', async ({ page }) => {
  await openScreen(page, 'gpus/#v=1&tp=40M');
  const table = page.getByRole('region', { name: 'Accelerators by memory, speed, power and rent' });
  await expect(table.getByRole('rowheader')).toHaveCount(31);
  await table.getByRole('button', { name: 'On demand, an hour' }).click();
  await expect(table.getByRole('columnheader', { name: 'On demand, an hour' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await table.getByRole('button', { name: 'On demand, an hour' }).click();
  await expect(table.getByRole('rowheader').first()).toHaveText(/^GB200/);
  await expect(table.getByRole('row', { name: /^H100NVIDIA|^H100 NVIDIA/ })).toContainText(
    /\$3\.56 to \$8\.58\s*17 providers/,
  );
  await table.getByText('Sources of H100', { exact: true }).click();
  await expect(table.getByText(/\$3\.99 on demand, RunPod Secure: .*9 Nov 2026/)).toBeVisible();
  await table.getByRole('link', { name: 'H100', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('H100');
  expect(page.url()).toContain('tp=40M');
});

test('a GPU: percentile sentence, every reading, what fits, and into the decision at a price of one’s own', async ({
  page,
}) => {
  await openScreen(page, 'gpus/h100-sxm/');
  await expect(page.getByText(/costs \$4\.29 at the median of 17 providers/)).toBeVisible();
  await expect(page.getByRole('img', { name: /^\d+ readings from 19 Aug 2026/ })).toBeVisible();
  await page.getByText(/^\d+ readings, oldest first$/).click();
  const readings = page.getByRole('region', { name: /^Rental readings of H100/ });
  await expect(readings.getByRole('row', { name: /19 Aug 2026.*RunPod Secure/ })).toContainText('$3.29');
  await expect(page.getByRole('link', { name: 'gpt-oss-120b' }).first()).toHaveAttribute(
    'href',
    /models\/gpt-oss-120b\//,
  );
  const price = page.getByLabel('Type your own price');
  await price.fill('cheap');
  await price.press('Tab');
  await expect(page.getByText(/^Error: GPU price per hour/)).toBeVisible();
  await price.fill('2.5');
  await price.press('Tab');
  await expect(page.getByText('Your decision counts with H100 only, at your own $2.50 an hour.')).toBeVisible();
  expect(page.url()).toContain('gph=2.5');
  await page.getByRole('button', { name: 'Take it out again' }).click();
  await expect.poll(() => page.url()).not.toContain('gph=');
});

test('rents of an earlier day go along to the table', async ({ page }) => {
  await openScreen(page, 'gpus/h100-sxm/#v=1&on=2026-08-20');
  await expect(page.getByText(/As known on 20 Aug 2026, .* costs \$3\.29 by the only reading/)).toBeVisible();
  await page.getByRole('navigation', { name: 'Catalogue' }).getByRole('link', { name: 'GPUs' }).click();
  await expect(page.getByText(/as known on 20 Aug 2026/)).toBeVisible();
});
