/** `recommend`: answers in, the whole result out. */
import { catalog } from '../catalog';
import { measurements } from '../catalog/measurements';
import { type Assessment, assessFurther, assessPoint, type FullAssessment } from '../engine';
import { otherModelOf } from '../engine/other-model';
import { currentKnowledge, knowledgeFor } from '../framework/editions';
import { changedRows } from '../framework/knowledge-with';
import { vetoRows } from '../framework/vetoes';
import { groundsOf } from '../narrative/advice/grounds';
import { roadmapOf } from '../narrative/advice/roadmap';
import { type OptionTraits, optionTraits } from '../narrative/advice/traits';
import { triggersOf } from '../narrative/advice/triggers';
import { warningsOf } from '../narrative/advice/warnings';
import { mentionsIn, statementsOf } from '../narrative/mentions';
import { namesOf } from '../narrative/names';
import { resultPage } from '../narrative/result/page';
import { excluded, unassessed } from '../narrative/vetoes';
import { toFragment } from '../permalink';
import { isDefaultDecision } from '../permalink/default-decision';
import { seedOf } from '../permalink/seed';
import { noDecision } from '../permalink/state';
import { decidedFrom } from './answers-input';
import type { CommandInput, CommandResult } from './capacity';
import { printedMatches } from './guides';

export const recommendUsage = 'recommend <answers.json|->';

/** Where the veto comes from: a guide, a source, or `judgement`; null = it follows from the answers alone. */
const vetoSource = (id: string): string | null => {
  const row = vetoRows.find((each) => each.id === id);
  return row === undefined ? null : (row.ref ?? row.basis);
};

const names = namesOf(catalog);

/** Sources as one text. */
const withSource = <Row extends { readonly sources: readonly string[] }>({ sources, ...row }: Row) => ({
  ...row,
  source: sources.join(' '),
});

/** What an option gives this reader, where it is weak, and what stays theirs. */
const printedTraits = (traits: OptionTraits | undefined) => ({
  strengths: traits?.strengths.map(withSource) ?? [],
  risks: traits?.risks.map(withSource) ?? [],
  youStillOwn: traits?.youStillOwn.map(withSource) ?? [],
});

/** The printed object. Fields of the result that do not exist yet are absent. */
const printed = (full: FullAssessment, assessment: Assessment) => {
  const {
    recommendation,
    label,
    robustness,
    flips,
    nearestFlips,
    weightIntervals,
    pareto,
    breakEvens,
    ceilingVolumes,
    numericFlips,
    resultFlips,
    uncertainty,
    tornado,
    asking,
  } = full;
  const knowledge = knowledgeFor(recommendation.assumptions);
  const ahead = { breakEvens, ceilingVolumes };
  const traits = optionTraits(recommendation, knowledge, catalog);
  const { answers, assumptions, costs, ranking, vetoed, edition: knowledgeEdition, on, ...rest } = recommendation;
  return {
    edition: catalog.edition,
    knowledgeEdition,
    knowledgeChanges: changedRows(currentKnowledge, assumptions.judgements).map(({ field, from, to }) => ({
      id: field.id,
      label: field.label,
      from,
      to,
    })),
    on,
    label,
    winner: rest.winner,
    runnerUp: rest.runnerUp,
    delta: rest.delta,
    withoutCosts: rest.withoutCosts,
    freshness: rest.freshness,
    ranking: ranking.map((ranked) => ({
      ...ranked,
      announced: costs[ranked.option]?.announced ?? [],
      lines: costs[ranked.option]?.lines ?? [],
      ...printedTraits(traits.find(({ option }) => option === ranked.option)),
    })),
    vetoed: vetoed.map((veto) => {
      const { reason, relax, topics } = excluded(veto, answers, names);
      return { ...veto, reason, relax, source: vetoSource(veto.id), topics, lines: costs[veto.option]?.lines ?? [] };
    }),
    demoted: rest.demoted,
    unassessed: rest.unassessed.map((each) => ({ ...each, text: unassessed(each.option, each.reason) })),
    weights: rest.weights,
    axisWeights: rest.axisWeights,
    robustness,
    flips,
    nearestFlips,
    weightIntervals,
    pareto,
    ...asking,
    breakEvens,
    numericFlips: numericFlips && {
      ...numericFlips,
      solved: numericFlips.solved.map(({ points: _, ...rest }) => rest),
    },
    resultFlips,
    uncertainty,
    tornado,
    otherModel: otherModelOf(recommendation, catalog, knowledge),
    unmet: rest.unmet,
    capabilityShort: rest.capabilityShort,
    withoutOverride: rest.withoutOverride,
    relaxations: rest.relaxations,
    neverCheaper: rest.neverCheaper,
    guides: printedMatches(recommendation),
    roadmap: roadmapOf(recommendation, knowledge, catalog, ahead).map(withSource),
    warnings: warningsOf(recommendation, catalog),
    triggers: triggersOf(groundsOf(recommendation, catalog), ahead),
    page: resultPage(
      { full, assessment, catalog, names, measurements },
      !isDefaultDecision({ ...noDecision, answers, assumptions }),
    ),
    mentions: mentionsIn(statementsOf(recommendation, knowledge, catalog, ahead)),
    link: toFragment({ answers, assumptions, edition: catalog.edition, view: {} }),
    answers,
    assumptions,
  };
};

/** Reads one file of answers (`-` = standard input). Exit code 2 with a one-line reason for anything it cannot read. */
export const runRecommend = (args: readonly string[], io: CommandInput): CommandResult => {
  const decided = decidedFrom(args, io, 'recommend', recommendUsage);
  if ('problem' in decided) return { stdout: '', code: 2, stderr: `${decided.problem}\n` };
  const { answers, assumptions } = decided;
  const input = { answers, assumptions, catalog, knowledge: knowledgeFor(assumptions) };
  const assessment = assessPoint(input);
  const full = assessFurther(assessment, input, seedOf(answers, assumptions));
  return { stdout: `${JSON.stringify(printed(full, assessment), null, 2)}\n`, code: 0 };
};
