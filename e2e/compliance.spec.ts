import { readFile } from 'node:fs/promises';
import { expectNoAxeViolations, expectNoSidewaysScroll } from './accessibility';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';

test('every regime in short; an entry opens its conditions and source by keyboard', async ({ page }) => {
  await openScreen(page, 'compliance/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compliance');
  await expect(page.getByText(/^As of 20 Nov 2026\. .*not legal advice/i)).toBeVisible();
  await expect(
    page.getByText(/Claude Fable 5\.1 keeps prompts 30 days on every platform since 9 Jun 2026/),
  ).toBeVisible();
  const hipaa = page.getByRole('region', { name: 'HIPAA: Privacy, Security and Breach rules' });
  const entry = hipaa.getByText(/^Possible with a BAA, none found/);
  await entry.focus();
  await page.keyboard.press('Enter');
  await expect(hipaa.getByText('A host that signs a BAA.')).toBeVisible();
  await expect(hipaa.getByText(/^A BAA: no statement of it was found; unknown for/)).toBeVisible();
  const definition = hipaa.getByRole('definition').filter({ hasText: 'A host that signs a BAA.' });
  await expect(definition.getByText('Derived from the requirements.')).toBeVisible();
  await expect(
    page.getByRole('region', { name: /^Changes ahead of 20 Nov 2026/ }).getByText('2 Dec 2026'),
  ).toBeVisible();
});

test('what applies is picked, travels in the link, and becomes a checklist', async ({ page, context }) => {
  await openScreen(page, 'compliance/');
  await page.getByRole('button', { name: 'EU AI Act: systems' }).click();
  await page.getByRole('button', { name: 'PCI DSS 4.0.1' }).click();
  await expect.poll(() => page.url()).toContain('rg=eu-ai-act-systems,pci-dss');
  await expect(page.getByText('2 of 18 shown.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'ITAR' })).toHaveCount(0);
  await expect(
    page.getByRole('listitem').getByText(/^“.*says: The AI Act is a reason to choose open weights\. Disputed/),
  ).toBeVisible();
  const checklist = page.getByRole('textbox', { name: 'Checklist as Markdown' });
  await expect(checklist).toHaveValue(/# Compliance checklist[\s\S]*PCI DSS[\s\S]*2 Dec 2026/);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as a file' }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toBe('compliance-checklist-2026-11-20.md');
  expect(await readFile(await file.path(), 'utf8')).toBe(await checklist.inputValue());
  const other = await context.newPage();
  await openScreen(other, page.url());
  await expect(other.getByRole('button', { name: 'PCI DSS 4.0.1', pressed: true })).toBeVisible();
  await other.getByRole('button', { name: 'Show all' }).click();
  await expect(other.getByRole('region', { name: 'ITAR' })).toBeVisible();
});

test('terms of a provider: a few words per column, every statement with its source', async ({ page }) => {
  await openScreen(page, 'compliance/');
  const anthropic = page.getByRole('region', { name: 'Anthropic Claude API' });
  await expect(anthropic.getByText(/^by agreement; not for Claude Fable 5/)).toBeVisible();
  await anthropic.getByText('All terms and sources of Anthropic Claude API').click();
  await expect(anthropic.getByText(/^Claude support article 15425996/).first()).toBeVisible();
  const groq = page.getByRole('region', { name: 'GroqCloud' });
  await expect(groq.getByText(/Review overdue since/)).toBeVisible();
  await expect(groq.getByText('unknown', { exact: true }).first()).toBeVisible();
  await expectNoAxeViolations(page);
});

test('on a phone each regime is a card; a name the link does not know is said', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openScreen(page, 'compliance/#v=1&rg=hipaa,solvency');
  await expect(page.getByText('The link names what is not a regime here: "solvency".')).toBeVisible();
  const hipaa = page.getByRole('region', { name: /^HIPAA/ });
  await expect(hipaa.getByText('On-premise', { exact: true })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);
});

test('zero retention and the model that keeps prompts exclude each other; another model passes', async ({ page }) => {
  const needs = 'result/#v=1&st=yes&sta=zero-retention&tp=20M&cm=';
  await openScreen(page, `${needs}claude-fable-5.1`);
  await expect(
    page.getByText(/Claude Fable 5\.1 keeps prompts 30 days on every platform, since 9 Jun 2026/).first(),
  ).toBeVisible();
  await openScreen(page, `${needs}claude-opus-5.5`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/keeps prompts 30 days/)).toHaveCount(0);
});
