import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog, licenceChain } from '../../catalog';
import { type CompanyFacts, companyFlags } from '../../framework';
import { type LicenceOutcome, licenceDecision } from './decision';
import { rightsUnder } from './rights';
import { licenceStanding, mayBeUsed } from './standing';

const decide = (id: string, facts: CompanyFacts) => licenceDecision(licenceChain(catalog, id), facts);
const M = 1e6;

const table: readonly (readonly [string, CompanyFacts, LicenceOutcome])[] = [
  // Users count once, in the month before the release.
  ['llama-2', { monthlyUsers: 800 * M }, 'allowed_with_conditions'],
  ['llama-2', { monthlyUsersInReleaseMonth: 800 * M }, 'blocked_without_agreement'],
  ['llama-3', { monthlyUsersInReleaseMonth: 800 * M }, 'blocked_without_agreement'],
  ['llama-3.1', { monthlyUsers: 800 * M, monthlyUsersInReleaseMonth: 650 * M }, 'allowed_with_conditions'],
  ['llama-4', { monthlyUsersInReleaseMonth: 800 * M }, 'blocked_without_agreement'],
  ['llama-4', { monthlyUsersInReleaseMonth: 700 * M }, 'allowed_with_conditions'],
  // Here they count as they stand.
  ['qwen2.5-72b', { monthlyUsers: 101 * M }, 'blocked_without_agreement'],
  ['llama-4', { domicile: 'eu' }, 'blocked'],
  ['llama-4', { domicile: 'us' }, 'allowed_with_conditions'],
  ['llama-3.2-vision', { domicile: 'eu' }, 'blocked'],
  ['llama-3.2-text', { domicile: 'eu' }, 'allowed_with_conditions'],
  ['llama-3.3', { domicile: 'eu' }, 'allowed_with_conditions'],
  ['llama-3.3', { military: true }, 'blocked_by_aup'],
  ['llama-2', { itar: true }, 'blocked_by_aup'],
  ['deepseek-v3', { military: true }, 'blocked_by_aup'],
  ['deepseek-v3', { itar: true }, 'unknown'],
  ['minimax-m2.5', { military: true }, 'blocked_by_aup'],
  ['minimax-m2.7', { military: true }, 'blocked_by_aup'],
  ['gpt-oss', { military: true, itar: true }, 'allowed'],
  ['deepseek-r1', { military: true }, 'allowed'],
  ['llama-2', { trainsOnOutputs: true }, 'blocked'],
  ['llama-3', { trainsOnOutputs: true }, 'blocked'],
  ['llama-3.1', { trainsOnOutputs: true }, 'allowed_with_conditions'],
  ['llama-4', { trainsOnOutputs: true }, 'allowed_with_conditions'],
  ['grok-2', { trainsOnOutputs: true }, 'blocked'],
  ['grok-2', { military: true }, 'unknown'],
  ['grok-1', { trainsOnOutputs: true }, 'allowed'],
  ['glm-5.3', { sellsAccess: true, annualRevenueUsd: 11e9 }, 'blocked_without_agreement'],
  ['glm-5.3', { sellsAccess: false, annualRevenueUsd: 11e9 }, 'allowed_with_conditions'],
  ['kimi-k3', { sellsAccess: true, annualRevenueUsd: 21 * M }, 'blocked_without_agreement'],
  ['kimi-k3', { sellsAccess: true, annualRevenueUsd: 19 * M }, 'allowed_with_conditions'],
  ['qwen3.8-max', { sellsAccess: true, annualRevenueUsd: 51 * M }, 'blocked_without_agreement'],
  ['qwen3.8-max', { sellsAccess: false }, 'allowed_with_conditions'],
  ['qwen3.8-flash-next', { sellsAccess: true }, 'blocked_without_agreement'],
  ['kimi-k2', {}, 'allowed_with_conditions'],
  ['kimi-k2', { monthlyUsers: M, annualRevenueUsd: M, redistributes: false }, 'allowed'],
  ['gemma-2-3', { automatedDecisions: true }, 'blocked_by_aup'],
  ['gemma-2-3', { automatedDecisions: false }, 'allowed_with_conditions'],
  ['gemma-4', { automatedDecisions: true }, 'allowed'],
  ['deepseek-v3', { automatedDecisions: true }, 'blocked_by_aup'],
  ['mistral-medium-3.5', { annualRevenueUsd: 241 * M }, 'blocked_without_agreement'],
  ['mistral-medium-3.5', { annualRevenueUsd: 240 * M }, 'allowed_with_conditions'],
  ['mistral-medium-3.5', { trainsOnOutputs: true }, 'unknown'],
  ['qwen2.5-3b', {}, 'blocked_without_agreement'],
  ['mistral-medium-3', {}, 'blocked'],
  ['jamba', {}, 'unknown'],
  ['gpt-oss', {}, 'allowed'],
  ['gpt-oss', { redistributes: true }, 'allowed_with_conditions'],
  ['deepseek-r1-distill-llama', { military: true }, 'blocked_by_aup'],
  ['deepseek-r1-distill-llama', { monthlyUsersInReleaseMonth: 800 * M }, 'blocked_without_agreement'],
  ['deepseek-r1-distill-qwen', { military: true }, 'allowed'],
];

describe('licenceDecision', () => {
  it.each(table)('%s with %j: %s', (id, facts, decision) => {
    expect(decide(id, facts).decision).toBe(decision);
  });

  it('no licence read is unknown', () => {
    expect(licenceDecision([], { monthlyUsers: 1 })).toEqual({
      decision: 'unknown',
      conditions: [],
      reasons: [],
      sources: [],
    });
  });

  it('says of an inherited clause that it is inherited, and a threshold once per base', () => {
    const { conditions } = decide('deepseek-r1-distill-llama', {});
    expect(conditions.every(({ inherited }) => inherited)).toBe(true);
    expect(conditions.filter(({ threshold }) => threshold).map(({ licence }) => licence)).toEqual([
      'llama-3.1',
      'llama-3.3',
    ]);
  });

  it('the users of today are a condition, not an answer, where the month before the release counts', () => {
    const waiting = ({ monthlyUsers }: CompanyFacts) =>
      decide('llama-3.1', monthlyUsers === undefined ? {} : { monthlyUsers }).conditions.filter(
        ({ threshold, met }) => threshold && met === 'depends',
      );
    expect(waiting({ monthlyUsers: 5 })).toHaveLength(1);
    expect(waiting({ monthlyUsers: 5 })).toEqual(waiting({}));
  });
});

describe('rightsUnder', () => {
  it('decides each right by itself', () => {
    const { use, sellsAccess, trainsOnOutputs, redistributes } = rightsUnder(licenceChain(catalog, 'llama-2'), {
      trainsOnOutputs: true,
    });
    expect([use, sellsAccess, trainsOnOutputs, redistributes].map(({ decision }) => decision)).toEqual([
      'allowed_with_conditions',
      'allowed_with_conditions',
      'blocked',
      'allowed_with_conditions',
    ]);
  });
});

const anyFacts: fc.Arbitrary<CompanyFacts> = fc.record(
  {
    monthlyUsers: fc.integer({ min: 0, max: 2e9 }),
    monthlyUsersInReleaseMonth: fc.integer({ min: 0, max: 2e9 }),
    annualRevenueUsd: fc.integer({ min: 0, max: 2e10 }),
    domicile: fc.constantFrom('eu', 'us', 'other'),
    ...Object.fromEntries(companyFlags.map((flag) => [flag, fc.boolean()])),
  },
  { requiredKeys: [] },
);
const anyLicence = fc.constantFrom(...catalog.licences.map(({ id }) => id));
const gravity = {
  allowed: 0,
  allowed_with_conditions: 0,
  unknown: 1,
  blocked_without_agreement: 2,
  blocked_by_aup: 3,
  blocked: 4,
} as const satisfies Record<LicenceOutcome, number>;

describe('laws', () => {
  const harmless: readonly CompanyFacts[] = [
    { monthlyUsers: 0 },
    { monthlyUsersInReleaseMonth: 0 },
    { annualRevenueUsd: 0 },
    { domicile: 'us' },
    ...companyFlags.map((flag): CompanyFacts => ({ [flag]: false })),
  ];

  it('a fact that is false or small never makes it graver than without the fact', () => {
    fc.assert(
      fc.property(anyLicence, anyFacts, fc.constantFrom(...harmless), (id, facts, fact) => {
        const [name] = Object.keys(fact) as (keyof CompanyFacts)[];
        const { [name as keyof CompanyFacts]: _, ...without } = facts;
        expect(gravity[decide(id, { ...without, ...fact }).decision]).toBeLessThanOrEqual(
          gravity[decide(id, without).decision],
        );
      }),
    );
  });

  it.each(['monthlyUsers', 'monthlyUsersInReleaseMonth', 'annualRevenueUsd'] as const)(
    'more %s never makes it lighter',
    (name) => {
      fc.assert(
        fc.property(anyLicence, anyFacts, fc.nat(2e9), fc.nat(2e9), (id, facts, some, more) => {
          expect(gravity[decide(id, { ...facts, [name]: some + more }).decision]).toBeGreaterThanOrEqual(
            gravity[decide(id, { ...facts, [name]: some }).decision],
          );
        }),
      );
    },
  );

  it('everything but unknown cites a source the catalogue has, and says why or on what conditions', () => {
    fc.assert(
      fc.property(anyLicence, anyFacts, (id, facts) => {
        const { decision, sources, reasons, conditions } = decide(id, facts);
        if (decision !== 'unknown') expect(sources.length).toBeGreaterThan(0);
        for (const { source } of sources) expect(catalog.sourceById.has(source)).toBe(true);
        expect(reasons.length > 0).toBe(gravity[decision] > 0);
        expect(decision === 'allowed').toBe(reasons.length === 0 && conditions.length === 0);
      }),
    );
  });

  it('what the decision blocks is never used, whatever was accepted or is had in writing', () => {
    fc.assert(
      fc.property(anyLicence, anyFacts, (id, facts) => {
        const standing = licenceStanding(catalog, id, facts, [id]);
        const blocked = decide(id, facts).decision.startsWith('blocked');
        if (blocked) expect(mayBeUsed(standing, true, true)).toBe(false);
        if (decide(id, facts).decision === 'unknown') expect(mayBeUsed(standing, false, false)).toBe(false);
      }),
    );
  });
});

describe('licenceStanding', () => {
  const standing = (id: string | null, facts: CompanyFacts = {}, accepted: readonly string[] = []) =>
    licenceStanding(catalog, id, facts, accepted);

  it.each([
    [null, {}, [], 'unknown', []],
    ['gpt-oss', {}, [], 'allowed', []],
    ['kimi-k2', { monthlyUsers: 2e8 }, [], 'allowed', []],
    ['llama-3.3', {}, [], 'allowed-if', ['monthly_active_users_before_release']],
    ['llama-4', {}, [], 'allowed-if', ['domicile', 'monthly_active_users_before_release']],
    ['llama-4', { domicile: 'eu' }, [], 'excluded', ['domicile']],
    ['llama-3.3', { military: true }, ['llama-3.3'], 'excluded', ['military']],
    ['gemma-2-3', {}, [], 'excluded', ['terms-not-accepted']],
    ['gemma-2-3', {}, ['gemma-2-3'], 'accepted', []],
    ['gemma-2-3', { automatedDecisions: true }, ['gemma-2-3'], 'excluded', ['automatedDecisions']],
    ['mistral-medium-3.5', { military: true }, [], 'unknown', ['military']],
    ['jamba', {}, [], 'unknown', ['use']],
    ['qwen2.5-3b', {}, ['qwen2.5-3b'], 'excluded', ['non-commercial']],
  ] as const)('%s with %j, accepted %j: %s', (id, facts, accepted, state, depends) => {
    expect(standing(id, facts, accepted)).toEqual({ licence: id, standing: state, depends });
  });

  it('"I have it in writing" lets an unread licence be picked, and nothing else', () => {
    expect(mayBeUsed(standing(null), false, false)).toBe(false);
    expect(mayBeUsed(standing(null), false, true)).toBe(true);
    expect(mayBeUsed(standing('gemma-2-3'), false, true)).toBe(false);
    expect(mayBeUsed(standing('qwen2.5-3b'), true, true)).toBe(false);
  });
});
