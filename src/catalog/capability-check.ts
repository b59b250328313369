/** What the shape of the capability tables cannot say: references, terms of reuse, and tiers that follow their rule. */

import type { BenchmarkRow, CapabilityData, ScoreRow } from './capability-schema';
import type { Catalog } from './catalog';

type Known = Pick<Catalog, 'sourceById' | 'models' | 'taskFamilyById' | 'day'>;

/** Versions of the headline index on one scale: the newest first. */
export const headlineIndex: readonly string[] = ['aa-index-4.3.2', 'aa-index-4.3'];

/** The figure the tier rule reads: the newest version of the headline index the model has; null = none. */
export const headlineScore = (scores: readonly ScoreRow[]): ScoreRow | null =>
  headlineIndex.flatMap((id) => scores.filter((score) => score.benchmark === id))[0] ?? null;

const twice = (what: string, ids: readonly string[]): string[] =>
  [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map((id) => `${what} "${id}" occurs twice`);

/** Every fault, each naming its row. Empty = sound. */
export const capabilityProblems = (data: CapabilityData, known: Known): readonly string[] => {
  const benchmarks = new Map<string, BenchmarkRow>(data.benchmarks.map((row) => [row.id, row]));
  const publishers = new Map(data.publishers.map((row) => [row.id, row]));
  const models = new Map(known.models.flatMap((row) => (row.capabilityId === null ? [] : [[row.capabilityId, row]])));
  const tiers = new Map(data.tiers.map((row) => [row.tier, row]));
  const problems = [
    ...twice('publisher', [...data.publishers.map((row) => row.id)]),
    ...twice('benchmark', [...data.benchmarks.map((row) => row.id)]),
    ...twice('capability', [...data.models.map((row) => row.id)]),
    ...twice('tier', [...data.tiers.map((row) => row.tier)]),
    ...twice('gap', [...data.gaps.map((row) => row.id)]),
  ];
  const dated = (name: string, source: string, asOf: string | null): void => {
    if (!known.sourceById.has(source)) problems.push(`${name} refers to the unknown source "${source}"`);
    if (asOf !== null && asOf > known.day) problems.push(`${name} is dated ${asOf}, after the edition's ${known.day}`);
  };
  for (const row of data.benchmarks) {
    const name = `benchmark "${row.id}"`;
    if (!publishers.has(row.publisher)) problems.push(`${name} refers to the unknown publisher "${row.publisher}"`);
    for (const family of row.taskFamilies) {
      if (!known.taskFamilyById.has(family)) problems.push(`${name} refers to the unknown task family "${family}"`);
    }
  }
  for (const row of data.models) {
    const name = `capability "${row.id}"`;
    const model = models.get(row.id);
    if (model === undefined) problems.push(`${name} belongs to no model`);
    problems.push(...twice(`${name}: a figure of`, [...row.scores.map((score) => score.benchmark)]));
    for (const score of row.scores) {
      const figure = `${name}, ${score.benchmark}`;
      const benchmark = benchmarks.get(score.benchmark);
      if (benchmark === undefined) problems.push(`${figure}: unknown benchmark`);
      dated(figure, score.source, score.asOf);
      if (benchmark?.unit === '%' && (score.value < 0 || score.value > 100))
        problems.push(`${figure}: not a percentage`);
    }
    const tier = model?.tier ?? null;
    if (row.tierBasis === 'measured' && row.scores.length === 0) problems.push(`${name}: measured, without a figure`);
    if ((tier === null) !== (row.tierBasis === null)) problems.push(`${name}: a tier and how it was found go together`);
    const headline = headlineScore(row.scores);
    const rule = tier === null ? undefined : tiers.get(tier);
    if (tier !== null && rule === undefined) problems.push(`${name}: tier ${tier} has no rule`);
    if (
      headline &&
      rule &&
      (headline.value < (rule.indexFrom ?? 0) || headline.value >= (rule.indexBelow ?? Infinity))
    ) {
      problems.push(`${name}: ${headline.value} on the headline index is not tier ${tier} (${rule.rule})`);
    }
  }
  for (const row of data.tiers) dated(`tier "${row.tier}"`, row.source, row.asOf);
  for (const row of data.gaps) dated(`gap "${row.id}"`, row.source, row.asOf);
  for (const row of data.guideScores) {
    dated(`guide row "${row.model}"`, row.source, row.asOf);
    if (row.vendorCard) dated(`vendor card of "${row.model}"`, row.vendorCard.source, row.vendorCard.asOf);
  }
  return [...problems, ...reuseProblems(data, known)];
};

/**
 * Every figure names who published it; a publisher that allows citing only appears with single figures about models
 * listed here, never with its table.
 */
const reuseProblems = (data: CapabilityData, known: Known): readonly string[] => {
  const publishers = new Map(data.publishers.map((row) => [row.id, row]));
  const publisherOf = new Map(data.benchmarks.map((row) => [row.id, publishers.get(row.publisher)]));
  const listed = new Set(known.models.map((row) => row.capabilityId));
  return data.models.flatMap((row) =>
    row.scores.flatMap((score) => {
      const publisher = publisherOf.get(score.benchmark);
      if (publisher === undefined) return [];
      const name = `capability "${row.id}", ${score.benchmark}`;
      const title = known.sourceById.get(score.source)?.title ?? '';
      const faults: string[] = [];
      if (!title.toLowerCase().includes(publisher.citedAs.toLowerCase())) {
        faults.push(`${name}: its source "${title}" does not name ${publisher.citedAs}`);
      }
      if (publisher.reuse === 'cite' && !listed.has(row.id)) {
        faults.push(`${name}: figures of ${publisher.name} may be cited only, about models listed here`);
      }
      return faults;
    }),
  );
};
