import { describe, expect, it } from 'vitest';
import { optionIds } from '../framework';
import { acceleratorName, licenceName } from './names';
import { capitalised, listed, plain, sentence, strong } from './segments';
import { agreeing, anOption, licenceText, optionNoun, standingText, tierText } from './terms';

describe('sentences in pieces', () => {
  it('joins neighbours of one weight and drops empty pieces', () => {
    const pieces = sentence`Serve ${strong('Phi-4')}${''} on ${sentence`two ${'A100'}`}.`;
    expect(pieces).toEqual([{ text: 'Serve ' }, { text: 'Phi-4', strong: true }, { text: ' on two A100.' }]);
    expect(plain(pieces)).toBe('Serve Phi-4 on two A100.');
  });

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('lists %j as %j', (items, text) => {
    expect(listed(items)).toBe(text);
  });

  it('capitalises the first letter only', () => {
    expect([capitalised('cloud GPUs'), capitalised('')]).toEqual(['Cloud GPUs', '']);
  });
});

describe('names', () => {
  it.each([
    ['Apache License 2.0 + short usage policy', 'Apache-2.0'],
    ['MIT License (weights); Apache-2.0 (repository code)', 'MIT'],
    ['MIT over an Apache-2.0 base (Qwen2.5)', 'MIT on a licensed base'],
    ['Modified MIT', 'modified MIT'],
    ['Llama 3.3 Community License', 'Llama 3.3 Community License'],
    ['NVIDIA Open Model License (2025-04-28)', 'NVIDIA Open Model License'],
    ['MiniMax Model License (weights) + modified MIT (code)', 'MiniMax Model License'],
  ])('%s is called %s', (full, name) => {
    expect(licenceName(full)).toBe(name);
  });

  it.each([
    ['H100 SXM', 'H100'],
    ['H100 PCIe', 'H100 PCIe'],
    ['A100-80 SXM', 'A100 80 GB'],
    ['A100-80 PCIe', 'A100 80 GB PCIe'],
    ['GH200 96GB', 'GH200 96 GB'],
    ['L40S', 'L40S'],
  ])('%s is printed %s', (name, printed) => {
    expect(acceleratorName(name)).toBe(printed);
  });

  it('every option has an article that fits', () => {
    expect(optionIds.map(anOption)).toEqual([
      'a closed API',
      'a closed API under private terms',
      'a hosted open API',
      'cloud GPUs',
      'on-premise hardware',
      'a hybrid',
    ]);
    expect(agreeing('self-hosted-cloud', 'is', 'are')).toBe('are');
    expect(agreeing('hybrid', 'is', 'are')).toBe('is');
    expect(new Set(Object.values(optionNoun)).size).toBe(6);
  });
});

describe('tiers and licences', () => {
  it.each([
    ['S', 'frontier (tier S)'],
    ['E', 'small (tier E)'],
    [null, 'not rated'],
  ] as const)('%s reads %s', (tier, text) => {
    expect(tierText(tier)).toBe(text);
  });

  const named = { model: (key: string) => key, seller: (id: string) => id, licence: (id: string | null) => id };
  it.each([
    ['allowed', [], 'allowed', 'llama-3.3'],
    [
      'allowed-if',
      ['monthly_active_users', 'domicile'],
      'allowed, depending on monthly users and where the company is based',
      'llama-3.3; depends on monthly users and where the company is based',
    ],
    ['accepted', [], 'allowed under terms you accepted', 'llama-3.3'],
    ['excluded', ['terms-not-accepted'], 'only after you accept its terms', 'llama-3.3'],
    ['excluded', ['non-commercial'], 'not for commercial use', 'llama-3.3'],
    ['excluded', ['monthly_revenue'], 'not allowed, because of monthly revenue', 'llama-3.3'],
    ['unknown', [], 'licence not read', 'llama-3.3'],
  ] as const)('standing %s (%j) reads %s', (standing, depends, text, name) => {
    expect(standingText({ licence: 'llama-3.3', standing, depends })).toBe(text);
    expect(licenceText({ licence: 'llama-3.3', standing, depends }, named)).toBe(name);
  });

  it('a licence nobody read says so', () => {
    expect(licenceText({ licence: null, standing: 'unknown', depends: [] }, named)).toBe('licence not read');
  });
});
