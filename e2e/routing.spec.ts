import { expectNoAxeViolations, expectNoSidewaysScroll } from './accessibility';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';
import { unsourcedFacts } from './sources';

test('from a result with a share to two classes with different winners, shared and still there', async ({ page }) => {
  await openScreen(page, 'result/#v=1&tp=40M&op=1&dc=3&dcr=rule&ss=0.25');
  await page.getByRole('link', { name: 'Several kinds of requests? Decide them together' }).click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Which requests go where?');
  await expect(page.getByText('The shares are those you answered.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Start with these two' }).click();
  await expect(heading).toHaveText('Everything to cloud GPUs; splitting does not pay.');
  await expect(page.getByText('Restricted data to cloud GPUs; Everything else to a hosted open API.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your classes' })).toBeFocused();
  await expect(page.getByText('Sensitive classes have no fallback to a third party.')).toBeVisible();
  await expect(page.getByRole('figure')).toContainText('gets no further than your own tenancy at a cloud');
  await expect(page.getByText('Your decision has this share.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Answers not counted here' })).toHaveText(
    'The share of restricted data that you answered is not counted here: the classes divide the traffic.',
  );

  const share = page.getByLabel('Share of Restricted data');
  await share.fill('60');
  await share.press('Enter');
  await expect(page.getByLabel('Share of Everything else')).toHaveValue('40%');
  await page.getByRole('button', { name: 'Take over as restricted share' }).click();
  await expect(page.getByText('Your decision has this share.')).toBeVisible();
  await expect.poll(() => page.url()).toContain('ss=0.6');

  await page.getByRole('button', { name: 'Duplicate Everything else' }).click();
  await expect(page.getByLabel('Requests of Everything else 2')).toBeFocused();
  await page.getByLabel('Requests of Everything else 2').fill('Drafts');
  await page.getByLabel('Requests of Everything else 2').press('Enter');
  await page.getByLabel('Hardest task of Drafts').selectOption({ label: 'the hardest reasoning' });
  await page.getByRole('group').filter({ hasText: 'sources of Drafts' }).getByText('Why, ranking').click();
  await expect(page.getByRole('link', { name: 'Open as a decision of its own' }).last()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Share of Drafts')).toHaveValue('20%');
  await expect(heading).toHaveText('Everything to cloud GPUs; a split would cost about the same.');
  const { facts, without } = await unsourcedFacts(page);
  expect(facts).toBeGreaterThan(10);
  expect(without).toEqual([]);
});

test('what a link says and nobody understands is named; shares that miss the whole say so', async ({ page }) => {
  await openScreen(page, 'routing/#v=1&tp=5M&wl=s60d9..Records,s50..Chat,s30..Drafts,v5M..Own');
  await expect(page.getByRole('region', { name: 'This link was not read entirely as written' })).toContainText(
    'Classes of requests ("wl"): "s60d9:Records", "v5M:Own" could not be read. The rest was kept.',
  );
  await expect(page.getByRole('alert')).toContainText('The shares come to 80%: 20% is missing.');
  await page.getByRole('button', { name: 'Bring them to 100%' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByLabel('Share of Chat')).toHaveValue('62.5%');
  const name = page.getByLabel('Requests of Drafts');
  await name.fill('Chat');
  await name.press('Enter');
  await expect(page.getByRole('alert')).toContainText('The name is the name of another class too');
  await name.fill('Letters');
  await name.press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('by keyboard alone at 320 px: taken, changed, added and removed', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openScreen(page, 'routing/#v=1&tp=40M&dc=3&op=1');
  await page.getByRole('button', { name: 'Start with these two' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Your classes' })).toBeFocused();
  const press = async (key: string, times = 1) => {
    for (let k = 0; k < times; k += 1) await page.keyboard.press(key);
  };
  await press('Tab', 4);
  await expect(page.getByLabel('Share of Restricted data')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('50');
  await press('Tab');
  await expect(page.getByLabel('Share of Everything else')).toHaveValue('50%');
  await expect(page.getByLabel('Who may see it of Restricted data')).toBeFocused();
  await page.getByRole('button', { name: 'Add a class' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Requests of New class')).toBeFocused();
  await page.getByRole('button', { name: 'Remove New class' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Your classes' })).toBeFocused();
  await expect(page.getByLabel('Requests of New class')).toHaveCount(0);
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);
});
