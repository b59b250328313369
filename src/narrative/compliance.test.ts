import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import { providerTermsOf } from '../catalog/provider-terms';
import { complianceSourceById, regimes } from '../catalog/regimes';
import { checklistOf, complianceOf, strongestClosed } from '../engine/compliance';
import { type Answers, noAnswers, optionIds } from '../framework';
import {
  dateText,
  disputeText,
  legalSourceText,
  providerName,
  providersText,
  regionsText,
  reviewText,
  statusText,
  strongestText,
  valueText,
} from './compliance';
import { checklistMarkdown } from './compliance-checklist';
import { handlingRows } from './data-handling';
import { namesOf } from './names';
import { providerCells, providerColumns, providerStatements, sourcesText } from './provider-terms';

const providers = providerTermsOf(catalog);
const sourceById = complianceSourceById(catalog);
const names = namesOf(catalog);
const on = '2026-11-20';
const called = (id: string) => providerName(catalog.policyById.get(id)?.name ?? id);
const standings = (answers: Answers = noAnswers) => complianceOf(regimes, providers, answers, on);
const hipaa = (option: (typeof optionIds)[number], answers?: Answers) => {
  const cell = standings(answers)
    .find(({ regime }) => regime.id === 'hipaa')
    ?.options.find((each) => each.option === option);
  if (cell === undefined) throw new Error(option);
  return cell;
};

describe('an option under a regime', () => {
  it.each([
    ['closed-api', {}, 'Not possible'],
    ['closed-enterprise', {}, 'Possible with a BAA'],
    ['hosted-open', {}, 'Possible with a BAA, none found'],
    ['hosted-open', { inWriting: true }, 'Possible with a BAA, which you have in writing'],
    ['self-hosted-cloud', {}, 'Possible with conditions'],
  ] as const)('%s %j: %s', (option, answers, text) => {
    expect(statusText(hipaa(option, { ...noAnswers, ...answers }))).toBe(text);
  });

  it('names who states a BAA, and of whom nothing was read', () => {
    const { providers: stated } = hipaa('closed-enterprise');
    expect(stated && providersText(stated, called)).toBe(
      'A BAA: stated by OpenAI API and Anthropic Claude API; unknown for Google Cloud Vertex AI, Azure OpenAI / Microsoft Foundry, Amazon Bedrock, Mistral API and 2 more.',
    );
    const { providers: none } = hipaa('hosted-open');
    expect(none && providersText(none, called)).toMatch(/^A BAA: no statement of it was found; unknown for /);
  });
});

it.each([
  [{ source: null, asOf: null, basis: 'derived' }, 'Derived from the requirements.'],
  [{ source: null, asOf: '2026', basis: 'derived' }, 'Derived from the requirements, 2026.'],
  [{ source: null, asOf: null, basis: 'unverified' }, 'No source read; from memory, not read again.'],
  [{ source: 'complynz', asOf: '2026-02', basis: 'secondary' }, "complynz.com, Feb 2026, read in others' summaries"],
] as const)('a source in words: %j', (legal, text) => {
  expect(legalSourceText(sourceById, legal)).toBe(text);
});

it.each([
  ['2027-05-19', 'Review by 19 May 2027'],
  ['2026-11-20', 'Review by 20 Nov 2026'],
  ['2026-11-19', 'Review overdue since 19 Nov 2026'],
  [null, 'No dated reading to review'],
])('a review due %s', (by, text) => {
  expect(reviewText(by, on)).toBe(text);
});

it.each([
  ['openai-api', 'EU (1.1 times the price on models released from 2026-03-05)'],
  ['anthropic-api', 'US (1.1 times the price on the AWS-hosted platform), not the EU'],
  ['groq', 'unknown'],
])('regions of %s', (id, text) => {
  const regions = catalog.policyById.get(id)?.regions;
  expect(regions && regionsText(regions)).toBe(text);
});

it('the strongest closed models and zero retention, in one line', () => {
  expect(strongestText(strongestClosed(catalog, on))).toMatch(
    /^The strongest closed models and zero retention can exclude each other\. Of \d+ closed models rated frontier \(tier S\): Claude Fable 5\.1 keeps prompts 30 days on every platform since 9 Jun 2026; .*Claude Opus 5\.5.* can be had with it by agreement/,
  );
  expect(strongestText([])).toBeNull();
});

it('a dispute names who claims it', () => {
  expect(disputeText({ guide: 'S4', claim: 'It is so.', finding: 'It is not.' })).toMatch(
    /Practical 2026 Comparison” .* says: It is so\. Disputed: It is not\.$/,
  );
});

it.each([
  [null, 'unknown'],
  [true, 'yes'],
  [['SOC 2', 'ISO 27001'], 'SOC 2 and ISO 27001'],
  [30, '30'],
] as const)('the value %j', (value, text) => {
  expect(valueText(value)).toBe(text);
});

describe('provider terms', () => {
  it('fill every column and statement for every provider, unknown said as unknown', () => {
    for (const terms of providers) {
      const cells = providerCells(terms, on, names);
      expect(cells).toHaveLength(providerColumns.length);
      for (const { text } of providerStatements(terms)) expect(text).not.toBe('');
      for (const cell of cells) expect(cell, terms.policy.id).not.toMatch(/^$|null|undefined/);
    }
  });

  it('name each source once', () => {
    const of = (source: string | null, asOf: string | null = null) => ({ source, asOf });
    const cited = [of('complynz', '2026-03-12'), of(null, '2026-11-01'), of('truvara', '2025-12'), of('complynz')];
    expect(sourcesText(cited, sourceById)).toBe('Read in: complynz.com; truvara.ai. The latest of 12 Mar 2026.');
    expect(sourcesText([of('truvara')], sourceById)).toBe('Read in: truvara.ai. They are undated.');
    expect(sourcesText([of(null)], sourceById)).toBe('No source read.');
  });

  it('say which models zero retention does not reach, from its day on', () => {
    const anthropic = providers.find(({ policy }) => policy.id === 'anthropic-api');
    expect(anthropic && providerCells(anthropic, on, names)[2]).toBe(
      'by agreement; not for Claude Fable 5 and Claude Fable 5.1: kept 30 days since 9 Jun 2026; unknown for Claude Fable 5.2',
    );
    expect(anthropic && providerCells(anthropic, '2026-06-08', names)[2]).toBe(
      'by agreement; unknown for Claude Fable 5.2',
    );
  });
});

describe('the checklist', () => {
  const text = checklistMarkdown(checklistOf(standings()), {
    on,
    sourceById,
    providerName: called,
    licenceName: (id) => names.licence(id) ?? id,
  });

  it('leaves no gap', () => {
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\.\.|;;/);
    expect(text).toMatch(/^# Compliance checklist, as of 20 Nov 2026\n\nFacts with sources, not legal advice\.\n/);
    expect(text.endsWith('\n')).toBe(true);
  });

  it('keeps the capitals of what it names', () => {
    expect(text).toContain(': possible with a BAA. ');
    expect(text).not.toMatch(/ a baa| an eu region| a pci /);
  });

  it('holds every regime, requirement and date ahead', () => {
    for (const { regime, ahead } of standings()) {
      expect(text).toContain(`## ${regime.name}`);
      for (const { says } of regime.requirements) expect(text).toContain(says);
      for (const change of ahead) expect(text).toContain(dateText(change));
    }
  });
});

it('never says of a document that others summarise that it was read in the text itself', () => {
  expect(legalSourceText(sourceById, { source: 'hhs-ocr-cloud-2016', asOf: '2016-10', basis: 'read' })).toMatch(
    /as summarised by .*, Oct 2016, read in others' summaries$/,
  );
});

it('says of every option what happens to the text', () => {
  expect(handlingRows.map(({ option }) => option)).toEqual([...optionIds]);
});
