import type { Page, Response } from '@playwright/test';

/** Opens a screen and waits until the app has replaced the prerendered page, which looks the same and does nothing yet. */
export const openScreen = async (page: Page, path: string): Promise<Response | null> => {
  const response = await page.goto(path);
  await page.locator('html[data-alive] main').waitFor();
  return response;
};
