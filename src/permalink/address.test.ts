import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressHref, parseSearch, routerHref, settledAddress, stringifySearch } from './address';

const address = (text: string) => {
  const url = new URL(text, 'https://example.org');
  return { pathname: url.pathname, search: url.search, hash: url.hash };
};

describe('the decision travels in the fragment', () => {
  it.each([
    ['/result/', '/result/'],
    ['/tools/roo/result/#v=1&tp=50M', '/tools/roo/result/?v=1&tp=50M'],
    ['/result/#v=1&at=costs&tp=5M-20M', '/result/?v=1&tp=5M-20M#costs'],
    ['/result/#at=costs', '/result/#costs'],
    ['/result/#main', '/result/#main'],
  ])('%s is %s to the router', (text, href) => {
    expect(routerHref(address(text))).toBe(href);
  });

  it.each(['/result/', '/a/b/#v=1&tp=50M', '/result/#v=1&at=costs', '/result/#at=costs'])(
    '%s survives the way back',
    (text) => {
      expect(addressHref(routerHref(address(text)))).toBe(text);
    },
  );

  it('never leaves a query in the address', () => {
    expect(addressHref('/result/?v=1&tp=50M')).toBe('/result/#v=1&tp=50M');
  });
});

describe('an address is settled before the router starts', () => {
  it.each([
    ['/result/', '/result/'],
    ['/roo/index.html', '/roo/'],
    ['/roo/result/index.html#v=1', '/roo/result/#v=1'],
    ['/roo/result/?v=1&tp=50M', '/roo/result/#v=1&tp=50M'],
    ['/roo/result/?v=0&dc=2#v=1', '/roo/result/#dc=2&v=1'],
    ['/roo/#/result?v=1&tp=50M', '/roo/result/#v=1&tp=50M'],
    ['/roo/#/', '/roo/'],
    ['/roo/#/costs/', '/roo/costs/'],
  ])('%s → %s', (text, settled) => {
    expect(settledAddress(address(text), '/roo/')).toBe(settled);
  });
});

describe('a fragment never leads out of the app', () => {
  it.each([
    ['#//evil.com', '/evil.com/'],
    ['#/\\evil.com', '/evil.com/'],
    ['#/\t/evil.com', '/evil.com/'],
    ['#///result//?v=1', '/result/#v=1'],
    ['#/../x', '/x/'],
    ['#/costs/../../result/./', '/result/'],
    ['#/%2e%2E/x', '/x/'],
    ['#/..', '/'],
    ['#/result#v=1', '/result/#v=1'],
  ])('%j → %s at a root', (hash, settled) => {
    expect(settledAddress({ pathname: '/', search: '', hash }, '/')).toBe(settled);
  });

  const pieces = [
    '/',
    '//',
    '\\',
    '.',
    '..',
    '%2e',
    '\t',
    '\n',
    ' ',
    '#',
    '?',
    '&',
    '=',
    'v=1',
    ':',
    '@',
    'evil.com',
    '%',
  ];
  const fragment = fc.oneof(
    fc.array(fc.constantFrom(...pieces)).map((parts) => `#/${parts.join('')}`),
    fc.string({ unit: 'grapheme' }).map((text) => `#${text}`),
  );
  it.each(['/', '/roo/'])('below %s for any fragment', (basepath) => {
    fc.assert(
      fc.property(fragment, (hash) => {
        const settled = settledAddress({ pathname: basepath, search: '', hash }, basepath);
        const { origin, pathname } = new URL(settled, 'https://example.org/');
        expect(origin).toBe('https://example.org');
        expect(pathname.startsWith(basepath)).toBe(true);
      }),
    );
  });
});

describe('search text passes through unchanged', () => {
  it.each(['', '?v=1', '?v=1&tp=1e6&x="y"'])('%s', (text) => {
    expect(stringifySearch(parseSearch(text))).toBe(text);
  });
});
