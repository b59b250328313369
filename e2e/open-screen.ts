import type { Page, Response } from '@playwright/test';

/** Opens a screen and waits until the app has replaced the prerendered page, which looks the same and does nothing yet. */
export const openScreen = async (page: Page, path: string): Promise<Response | null> => {
  const response = await page.goto(path);
  await page.waitForFunction(() => {
    const main = document.querySelector('main');
    // React marks the elements it owns.
    return main !== null && Object.keys(main).some((key) => key.startsWith('__react'));
  });
  return response;
};
