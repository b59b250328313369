import { createMemoryHistory } from '@tanstack/history';
import { RouterProvider } from '@tanstack/react-router';
import { prerenderToNodeStream } from 'react-dom/static';
import { productName } from './components/product';
import { pageDescriptions } from './page-descriptions';
import { addressHref } from './permalink/address';
import { catalogPages } from './prerendered-pages';
import { createAppRouter } from './router';

export { publishedFiles } from './catalog/publication';

export interface PrerenderedPage {
  readonly html: string;
  readonly title: string;
  readonly description: string | null;
}

const routerAt = (path: string) => {
  const history = createMemoryHistory({ initialEntries: [path] });
  history.createHref = addressHref;
  return createAppRouter({ history, basepath: '/', scrollRestoration: false });
};

/** Every page of the app, as paths: one file is written for each. */
export const pages = (): string[] => [
  ...Object.keys(routerAt('/').routesByPath)
    .filter((path) => !path.includes('$'))
    .map((path) => path.replace(/\/*$/, '/')),
  ...catalogPages.map(({ path }) => path),
];

/** One page as static HTML, with lazy parts awaited and no scripts in it. */
export const renderPage = async (path: string): Promise<PrerenderedPage> => {
  const router = routerAt(path);
  await router.load();
  const { prelude } = await prerenderToNodeStream(<RouterProvider router={router} />, {
    // Every boundary in place: streamed ones would need a script to move them.
    progressiveChunkSize: Number.POSITIVE_INFINITY,
  });
  let html = '';
  for await (const chunk of prelude) html += String(chunk);
  const row = catalogPages.find((each) => each.path === path);
  const title = row?.title ?? router.state.matches.at(-1)?.staticData.title;
  return {
    html,
    title: title ? `${title} – ${productName}` : productName,
    description: row?.description ?? pageDescriptions[path] ?? null,
  };
};
