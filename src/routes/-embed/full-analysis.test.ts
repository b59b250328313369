import { describe, expect, it } from 'vitest';
import { noDecision, readFragment } from '../../permalink';
import { fullAnalysis } from './full-analysis';

const fragment = 'v=1&dc=2&tp=40M&show=verdict,why&theme=dark';
const { state } = readFragment(fragment);

describe('the way from a card to the full result', () => {
  it.each([
    ['a folder', 'https://a.example/wiki/rent-or-own/embed/', 'https://a.example/wiki/rent-or-own/result/'],
    ['without its slash', 'https://a.example/embed', 'https://a.example/result/'],
    ['a file', 'https://a.example/embed/index.html', 'https://a.example/result/'],
  ])('%s', (_, page, result) => {
    expect(fullAnalysis(`${page}#${fragment}`, state)).toBe(`${result}#v=1&dc=2&tp=40M`);
  });

  it('nothing answered, nothing after the sign', () => {
    expect(fullAnalysis('https://a.example/embed/?x=1#', noDecision)).toBe('https://a.example/result/');
  });
});
