import type { RouterHistory } from '@tanstack/history';
import { createRouter } from '@tanstack/react-router';
import { parseSearch, stringifySearch } from './permalink/address';
import { PageFailure } from './routes/-page-failure';
import { routeTree } from './routeTree.gen';

interface Place {
  readonly history: RouterHistory;
  /** Where the app is mounted, with slashes at both ends. */
  readonly basepath: string;
  /** Off while prerendering: it would write a script into the page. */
  readonly scrollRestoration: boolean;
}

export const createAppRouter = ({ history, basepath, scrollRestoration }: Place) =>
  createRouter({
    routeTree,
    history,
    basepath,
    scrollRestoration,
    trailingSlash: 'always',
    defaultPreload: 'intent',
    defaultErrorComponent: PageFailure,
    parseSearch,
    stringifySearch,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
  interface StaticDataRouteOption {
    /** Of the document; the product's name is added. Absent on the landing page. Its description is in `page-descriptions`. */
    title?: string;
  }
  interface HistoryState {
    /** The path asked for that no page has. */
    missingPath?: string;
  }
}
