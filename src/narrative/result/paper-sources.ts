/** The sources of a printed result: prices, licences and assumptions of every bill first, then what the advice rests on. */
import type { Catalog } from '../../catalog';
import type { Assessment } from '../../engine';
import { aheadOf } from '../../engine/ahead';
import { knowledgeFor } from '../../framework/editions';
import { groundsOf } from '../advice/grounds';
import { roadmapOf } from '../advice/roadmap';
import { optionTraits, sourcesOf } from '../advice/traits';
import { triggersOf } from '../advice/triggers';
import { warningsOf } from '../advice/warnings';
import { billPairs, grouped, type PaperSource } from '../paper-sources';

/** "Guide S1, “…”, undated: closed advantages, 6." is the guide, and a place in it. */
const guidePlace = /^(Guide S\d+, “.*?”, [^:]*): (.*)\.$/;

/** Every source that the printed page rests on. Works out the advice again; for printing only. */
export const paperSources = (assessment: Assessment, catalog: Catalog): readonly PaperSource[] => {
  const { recommendation } = assessment;
  const { assumptions, winner, runnerUp } = recommendation;
  const knowledge = knowledgeFor(assumptions);
  const ahead = aheadOf(assessment);
  const advice = [
    ...optionTraits(recommendation, knowledge, catalog)
      .filter(({ option }) => option === winner || option === runnerUp)
      .flatMap(sourcesOf),
    ...warningsOf(recommendation, catalog).flatMap(({ sources }) => sources),
    ...roadmapOf(recommendation, knowledge, catalog, ahead).flatMap(({ sources }) => sources),
    ...triggersOf(groundsOf(recommendation, catalog), ahead).flatMap(({ sources }) => sources),
  ].map((text) => {
    const [, guide, place] = guidePlace.exec(text) ?? [];
    return guide === undefined || place === undefined ? ([text, null] as const) : ([guide, place] as const);
  });
  return grouped([...billPairs([recommendation], catalog), ...advice]);
};
