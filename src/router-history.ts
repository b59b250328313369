import { createBrowserHistory, createMemoryHistory, parseHref, type RouterHistory } from '@tanstack/history';
import { addressHref, routerHref, settledAddress } from './permalink/address';

/** A frame of opaque origin (a wiki's sandbox) refuses changes of its address. */
const rewritten = (win: Window, address: string): boolean => {
  try {
    win.history.replaceState(win.history.state, '', address);
    return true;
  } catch {
    return false;
  }
};

/** Path from the path, search from the fragment. Where the address cannot be written, it is only read. */
export const fragmentHistory = (win: Window, basepath: string): RouterHistory => {
  const settled = settledAddress(win.location, basepath);
  if (!rewritten(win, win.location.href) || !rewritten(win, settled)) {
    const [pathname = '', ...fragment] = settled.split('#');
    const hash = fragment.length > 0 ? `#${fragment.join('#')}` : '';
    return createMemoryHistory({ initialEntries: [routerHref({ pathname, search: '', hash })] });
  }
  return createBrowserHistory({
    window: win,
    parseLocation: () => parseHref(routerHref(win.location), win.history.state),
    createHref: addressHref,
  });
};
