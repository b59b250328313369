import { describe, expect, test } from 'vitest';
import { readSavedLink } from './saved-link';

describe('a pasted link opens', () => {
  test.each([
    ['https://example.org/tool/costs/#v=1&tp=40M', 'costs', 'v=1&tp=40M'],
    ['https://example.org/tool/result/#v=1&tp=40M', 'result', 'v=1&tp=40M'],
    ['https://example.org/assess/?v=1&tp=40M', 'assess', 'v=1&tp=40M'],
    ['https://example.org/check?dc=2#v=1&tp=40M', 'check', 'dc=2&v=1&tp=40M'],
    ['file:///tool.html#/costs?v=1&tp=40M', 'costs', 'v=1&tp=40M'],
    ['#v=1&tp=40M', 'result', 'v=1&tp=40M'],
    ['  v=1&tp=40M\n', 'result', 'v=1&tp=40M'],
    ['<https://example.org/result/#v=1&tp=40M>', 'result', 'v=1&tp=40M'],
    ['anything=else', 'result', 'anything=else'],
  ])('%s', (text, screen, decision) => expect(readSavedLink(text)).toEqual({ ok: true, screen, decision }));

  test.each([
    '',
    '   ',
    'hello',
    'https://example.org/result/',
    'https://example.org/result/#costs',
    'a = b',
    'what is x=1 about',
  ])('not "%s"', (text) =>
    expect(readSavedLink(text)).toMatchObject({ ok: false, problem: expect.stringContaining('holds no decision') }),
  );
});
