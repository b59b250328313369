/**
 * The address bar and the router see one decision in two places. For the router it is the search part; in the address
 * it is the fragment, because a fragment never reaches a server's log. Pure text in, text out.
 */
export interface Address {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

const anchorKey = 'at';

const parameters = (text: string): string[] => text.replace(/^[?#]/, '').split('&').filter(Boolean);
const keyOf = (parameter: string): string => parameter.split('=', 1)[0] ?? '';
const isAnchor = (parameter: string): boolean => keyOf(parameter) === anchorKey;

/** What the router should see for an address: `/result/#v=1&at=costs` → `/result/?v=1#costs`. */
export const routerHref = ({ pathname, hash }: Address): string => {
  // A fragment without a key is an ordinary in-page anchor, as in a link written before scripts ran.
  if (hash.length > 1 && !hash.includes('=')) return pathname + hash;
  const all = parameters(hash);
  const decision = all.filter((parameter) => !isAnchor(parameter)).join('&');
  const anchor = all.find(isAnchor)?.slice(anchorKey.length + 1);
  return pathname + (decision && `?${decision}`) + (anchor ? `#${anchor}` : '');
};

/** What the address bar should show for the router's href: the way back of `routerHref`. */
export const addressHref = (href: string): string => {
  const [beforeAnchor = '', anchor] = href.split('#', 2);
  const [pathname = '', decision] = beforeAnchor.split('?', 2);
  const fragment = [decision, anchor && `${anchorKey}=${anchor}`].filter(Boolean).join('&');
  return fragment ? `${pathname}#${fragment}` : pathname;
};

/** `result`, `../result` and `//result` all name a page below the app, and nothing can name one outside it. */
const routePath = (route: string): string => {
  const kept: string[] = [];
  // The browser reads `\` as `/`, `%2e` as a dot, and drops tabs and line ends.
  for (const segment of route.replaceAll(/[\t\n\r]/g, '').split(/[/\\]/)) {
    const plain = segment.replaceAll(/%2e/gi, '.');
    if (plain === '..') kept.pop();
    else if (plain !== '' && plain !== '.') kept.push(segment);
  }
  return kept.map((segment) => `${segment}/`).join('');
};

/**
 * The one spelling of an address, before the router starts: no `index.html`, a query moved into the fragment (where
 * both name a key, the fragment holds), and the single-file form `#/result?v=1` turned into a path below `basepath`.
 */
export const settledAddress = (address: Address, basepath: string): string => {
  const route = /^#\/([^?#]*)[?#]?(.*)$/s.exec(address.hash);
  const folder = address.pathname.replace(/index\.html$/, '');
  const pathname = route ? basepath + routePath(route[1] ?? '') : folder;
  const held = parameters(route ? (route[2] ?? '') : address.hash);
  const keys = new Set(held.map(keyOf));
  const moved = parameters(address.search).filter((parameter) => !keys.has(keyOf(parameter)));
  const fragment = [...moved, ...held].join('&');
  return fragment ? `${pathname}#${fragment}` : pathname;
};

/** The search of every route: the decision as it was written, read by `useDecision` and by nobody else. */
export interface DecisionSearch {
  readonly decision?: string;
}

export const parseSearch = (search: string): DecisionSearch => {
  const decision = search.replace(/^\?/, '');
  return decision ? { decision } : {};
};

export const stringifySearch = (search: DecisionSearch): string => (search.decision ? `?${search.decision}` : '');
