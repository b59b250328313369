import { createBrowserHistory, createMemoryHistory, parseHref, type RouterHistory } from '@tanstack/history';
import { addressHref, routerHref, settledAddress } from './permalink/address';

/** A frame of opaque origin (a wiki's sandbox) refuses changes of its address. */
const mayRewrite = (win: Window): boolean => {
  try {
    win.history.replaceState(win.history.state, '', win.location.href);
    return true;
  } catch {
    return false;
  }
};

/** Path from the path, search from the fragment. Where the address cannot be written, it is only read. */
export const fragmentHistory = (win: Window, basepath: string): RouterHistory => {
  const settled = settledAddress(win.location, basepath);
  if (!mayRewrite(win)) {
    const { pathname, hash } = new URL(
      settled,
      win.location.origin === 'null' ? 'https://frame.invalid' : win.location.href,
    );
    return createMemoryHistory({ initialEntries: [routerHref({ pathname, search: '', hash })] });
  }
  win.history.replaceState(win.history.state, '', settled);
  return createBrowserHistory({
    window: win,
    parseLocation: () => parseHref(routerHref(win.location), win.history.state),
    createHref: addressHref,
  });
};
