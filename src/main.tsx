import './styles/main.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepPrerendered } from './components/prerendered';
import { createAppRouter } from './router';
import { fragmentHistory } from './router-history';
import { withoutEvaluation } from './without-evaluation';

withoutEvaluation();

// Its address is relative to the page, and the browser reads it again whenever the path changes.
const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
icon?.setAttribute('href', icon.href);

// The entry lies in `assets/`, one folder below the place the app is mounted at.
const basepath = import.meta.env.DEV ? '/' : new URL(/* @vite-ignore */ '..', import.meta.url).pathname;
const router = createAppRouter({ history: fragmentHistory(window, basepath), basepath, scrollRestoration: true });

// A link within the page must not overwrite the decision, which is what the fragment holds.
document.addEventListener('click', (event) => {
  const elsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  if (link === null || elsewhere) return;
  event.preventDefault();
  const target = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
  // What is folded takes no focus.
  target?.closest('details')?.setAttribute('open', '');
  target?.focus({ preventScroll: true });
  target?.scrollIntoView();
});

// A new page is announced by moving focus to its heading; the first page keeps the browser's own start.
router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
  if (fromLocation && pathChanged) document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
});

// Replace the prerendered page instead of hydrating it: a link's decision differs from the defaults it was made with.
const page = document.getElementById('root');
if (page) {
  void router.load().then(() => {
    // Outside the page that disables them, the figures set aside would be in use before their code is here.
    for (const control of page.querySelectorAll('[data-prerendered] :is(input, button)')) {
      control.toggleAttribute('disabled', true);
    }
    keepPrerendered(page);
    createRoot(page).render(
      <StrictMode>
        <RouterProvider router={router} />
      </StrictMode>,
    );
  });
}
