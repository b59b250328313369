// `npm run bench:slider`: drags the volume in the built page at a CPU four times slower, and prints how it kept up.
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium } from '../scripts/chromium.mjs';
import { serve } from '../scripts/static-server.mjs';

const slower = 4;
const drags = 5;
const moves = 120;
const link =
  'costs/#v=1&th=1&lt=2&el=1&tp=64M&isl=1500&osl=500&cp=2&op=2&cm=gpt-6-sol&own=self-hosted-cloud&vs=closed-api';

const root = fileURLToPath(new URL('../dist', import.meta.url));
const { server, address } = await serve({ root, base: '/wiki/rent-or-own/', port: 0 });
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
await page.goto(address + link);
await page.locator('html[data-alive] main').waitFor();
// The small charts are worked out first: dragging begins on a page at rest.
await page.getByRole('img', { name: /flips at \d+M\.$/ }).waitFor();
await page.waitForTimeout(3_000);
const session = await page.context().newCDPSession(page);
await session.send('Emulation.setCPUThrottlingRate', { rate: slower });

/** One drag: a move a frame, as a pointer makes them; then the time until the drawn curves have stood still. */
const drag = (down) =>
  page.evaluate(
    async ({ moves, down }) => {
      const slider = document.querySelector('input[type="range"][aria-label="Tokens a day, slider"]');
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const drawing = document.querySelector('figure svg[role="img"]');
      const figure = drawing.closest('figure');
      const pill = () => [...figure.querySelectorAll('svg text')].find((each) => each.textContent.startsWith('you'));
      slider.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      const intervals = [];
      const shown = [];
      let last = await frame();
      for (let index = 1; index <= moves; index += 1) {
        const place = down ? 800 - index * 4 : 320 + index * 4;
        set.call(slider, String(place));
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        const now = await frame();
        intervals.push(now - last);
        last = now;
        shown.push(pill()?.textContent);
      }
      const stopped = performance.now();
      let changed = stopped;
      const observer = new MutationObserver(() => {
        changed = performance.now();
      });
      observer.observe(figure, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      slider.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
      let quiet = 0;
      let longest = 0;
      let before = await frame();
      // The chart has settled once nothing was drawn for a while; the small charts come after it, when the page is idle.
      while (quiet < 12) {
        const now = await frame();
        longest = Math.max(longest, now - before);
        before = now;
        quiet = now - changed > 60 ? quiet + 1 : 0;
        if (now - stopped > 3_000) break;
      }
      observer.disconnect();
      return { intervals, settle: changed - stopped, longest, distinct: new Set(shown).size };
    },
    { moves, down },
  );

const runs = [];
for (let index = 0; index < drags; index += 1) runs.push(await drag(index % 2 === 1));
await browser.close();
server.close();

const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
const intervals = runs.flatMap((run) => run.intervals);
const settles = runs.map((run) => run.settle);
const dropped = intervals.reduce((sum, ms) => sum + Math.max(0, Math.round(ms / (1000 / 60)) - 1), 0);
const against = (value, budget) => `budget ${budget}  ${value <= budget ? 'within' : 'OVER'}`;
console.log(`A slider dragged ${drags} times over ${moves} frames, CPU ${slower}× slower`);
console.log(
  `frame, median           ${quantile(intervals, 0.5).toFixed(1).padStart(8)} ms  ${against(quantile(intervals, 0.5), 16.8)}`,
);
console.log(`frame, 95th percentile  ${quantile(intervals, 0.95).toFixed(1).padStart(8)} ms`);
console.log(`frames dropped          ${String(dropped).padStart(8)} of ${intervals.length}`);
console.log(
  `places of the marker    ${String(Math.min(...runs.map((run) => run.distinct))).padStart(8)} of ${moves} at least`,
);
console.log(
  `settled after the last move, median ${quantile(settles, 0.5).toFixed(0).padStart(4)} ms  ${against(quantile(settles, 0.5), 250)}`,
);
console.log(
  `settled after the last move, worst  ${Math.max(...settles)
    .toFixed(0)
    .padStart(4)} ms`,
);
