// The guards themselves: each must see what it is there for.
import { expectNoAxeViolations, expectNoSidewaysScroll } from './accessibility';
import { expect, test } from './guarded-page';

test('a request to another host is noticed', async ({ page, offences }) => {
  await page.setContent('<img src="http://127.0.0.1:9/pixel.png" alt="">');
  await expect.poll(() => offences).toEqual(['request to http://127.0.0.1:9/pixel.png']);
  offences.length = 0;
});

test('a breach of the content security policy is noticed', async ({ page, offences }) => {
  await page.goto('');
  await page.evaluate(() => fetch('http://127.0.0.1:9/').catch(() => null));
  await expect.poll(() => offences.join()).toContain('policy: connect-src blocked http://127.0.0.1:9/');
  offences.length = 0;
});

test('an uncaught error is noticed', async ({ page, offences }) => {
  await page.goto('');
  await page.evaluate(() => {
    queueMicrotask(() => {
      throw new Error('planted');
    });
  });
  await expect.poll(() => offences).toEqual(['uncaught: planted']);
  offences.length = 0;
});

test('an inaccessible page is noticed', async ({ page }) => {
  await page.setContent(
    '<html lang="en"><title>t</title><main><h1>h</h1><img src="data:," /><a href="x"></a></main></html>',
  );
  await expect(expectNoAxeViolations(page)).rejects.toThrow(/image-alt[\s\S]*link-name/);
});

test('content wider than the page is noticed', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 400 });
  await page.setContent('<p style="width: 400px">wide</p>');
  await expect(expectNoSidewaysScroll(page)).rejects.toThrow(/width of the content/);
});
