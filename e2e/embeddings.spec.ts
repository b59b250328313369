import { expectNoAxeViolations, expectNoSidewaysScroll } from './accessibility';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';
import { unsourcedFacts } from './sources';

test('from the costs to a workload of its own: typed, wrong, renamed, and still there behind its link', async ({
  page,
}) => {
  await openScreen(page, 'costs/#v=1&tp=40M');
  await page.getByRole('link', { name: 'What embeddings cost' }).click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(/^Rent: text-embedding-3-small costs about \$[\d.]+k a month less/);
  await expect(page.getByText('100,000 documents × 1,000 tokens in 3 chunks', { exact: false })).toBeVisible();

  const documents = page.getByLabel('Documents', { exact: true });
  await documents.fill('2M');
  await documents.press('Enter');
  await expect(page.getByText('2,000,000 documents × 1,000 tokens', { exact: false })).toBeVisible();
  await documents.fill('lots');
  await documents.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Documents');
  await expect(page.getByText('2,000,000 documents × 1,000 tokens', { exact: false })).toBeVisible();
  await documents.fill('2M');
  await documents.press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);

  await page.getByLabel('Model to rent').selectOption({ label: 'Voyage 4' });
  await expect(heading).toHaveText(/Voyage 4/);
  await page.getByLabel('Vector storage, USD a GB and month').fill('0.3');
  await expect(page.getByText(/8\.2 GB|24\.6 GB/).first()).toBeVisible();
  await expect.poll(() => page.url()).toContain('em=documents..2M');

  await page.getByLabel('GPU', { exact: true }).selectOption({ label: 'L40S' });
  const speed = page.getByLabel('Your measured tokens a second of one GPU');
  await speed.fill('20k');
  await speed.press('Enter');
  await expect(page.getByText('20k tokens a second, measured by you')).toBeVisible();
  await page.reload();
  await expect(page.getByText('20k tokens a second, measured by you')).toBeVisible();
  expect(page.url()).toContain('tp=40M');
});

test('every price opens with its formula and sources; accessible and within a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await openScreen(page, 'embeddings/');
  await page.getByText('All 64 prices of embeddings').click();
  const rows = page.getByRole('table', { name: 'Embeddings, cheapest first, for your workload' });
  await expect(rows).toContainText('Voyage 4 lite');
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);
  const { facts, without } = await unsourcedFacts(page);
  expect(facts).toBeGreaterThan(60);
  expect(without).toEqual([]);
});

test('what a link says and nobody understands is named, and the rest is used', async ({ page }) => {
  await openScreen(page, 'embeddings/#v=1&em=documents..5k,colour..red,owned..nobody');
  await expect(page.getByRole('region', { name: 'This link was not read entirely as written' })).toContainText(
    'Embeddings ("em"): "colour:red", "owned:nobody" could not be read. The rest was kept.',
  );
  await expect(page.getByText('5,000 documents × 1,000 tokens', { exact: false })).toBeVisible();
});
