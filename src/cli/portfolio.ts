/** `portfolio`: several classes of requests decided together. */
import { catalog } from '../catalog';
import { assessPortfolio, type Portfolio, type PortfolioPlan, portfolioLabels } from '../engine/portfolio';
import type { Label } from '../engine/recommendation';
import type { Answers } from '../framework';
import { knowledgeFor } from '../framework/editions';
import { leftOut } from '../framework/portfolio';
import { parsePortfolio } from '../framework/portfolio-schema';
import {
  againstOne,
  freedText,
  leftOutText,
  lockedRule,
  pathText,
  portfolioDetail,
  portfolioHeadline,
  worstCaseText,
} from '../narrative/portfolio';
import { toFragment } from '../permalink';
import { writeWorkloads } from '../permalink/portfolio';
import { unknownIds } from '../permalink/unknown-ids';
import type { CommandInput, CommandResult } from './capacity';
import { inOneLine, jsonFrom } from './json-input';

export const portfolioUsage = 'portfolio <classes.json|->';

const refused = (reason: string): CommandResult => ({ stdout: '', code: 2, stderr: `${reason}\n` });

const printedPlan = (plan: PortfolioPlan | null, { classes }: Portfolio) =>
  plan && {
    ...plan,
    legs: plan.legs.map(({ classes: served, ...leg }) => ({ ...leg, classes: served.map((k) => classes[k]?.name) })),
  };

/** Classes with the part of their recommendation that says why; all of it is what `recommend` prints for `answers`. */
const printed = (portfolio: Portfolio, labels: readonly Label[], answers: Answers) => ({
  edition: catalog.edition,
  on: portfolio.classes[0]?.recommendation.on ?? catalog.day,
  winner: portfolio.winner,
  recommended: portfolio.recommended,
  kinds: portfolio.kinds,
  tokensPerDay: portfolio.tokensPerDay,
  sentence: portfolioHeadline(portfolio),
  detail: portfolioDetail(portfolio),
  comparison: againstOne(portfolio),
  classes: portfolio.classes.map(({ recommendation, kind, ...one }, k) => ({
    ...one,
    label: labels[k] ?? null,
    freed: freedText(one, answers),
    sameAs: kind === k ? null : (portfolio.classes[kind]?.name ?? null),
    path: one.path && { ...one.path, text: pathText({ ...one, recommendation, kind }) },
    ranking: recommendation.ranking,
    vetoed: recommendation.vetoed,
    demoted: recommendation.demoted,
    unassessed: recommendation.unassessed,
    relaxations: recommendation.relaxations,
  })),
  plan: printedPlan(portfolio.plan, portfolio),
  one: printedPlan(portfolio.one, portfolio),
  difference: portfolio.difference,
  worstCase: portfolio.worstCase && { ...portfolio.worstCase, text: worstCaseText(portfolio) },
  rule: lockedRule,
});

/** Reads classes and the answers they share (`-` = standard input). Exit code 2 with one line for anything it cannot read. */
export const runPortfolio = (args: readonly string[], io: CommandInput): CommandResult => {
  const [path, ...rest] = args;
  if (path === undefined || rest.length > 0)
    return refused('portfolio takes one file of classes, or - for standard input.');
  if (path.startsWith('-') && path !== '-')
    return refused(`${path} is not a flag of portfolio; write ${portfolioUsage}.`);
  const input = jsonFrom(path, io, 'portfolio -', 'classes');
  if ('problem' in input) return refused(input.problem);
  const reading = parsePortfolio(input.value);
  if (!reading.ok) return refused(inOneLine(reading.problems));
  const { answers, assumptions, classes } = reading;
  const unknown = unknownIds(answers, assumptions, catalog);
  if (unknown.length > 0)
    return refused(inOneLine(unknown.map((each) => ({ ...each, message: `answers.${each.message}` }))));
  const shared = { answers, assumptions, catalog, knowledge: knowledgeFor(assumptions) };
  const assessed = assessPortfolio(classes, shared);
  const items = writeWorkloads(classes);
  const link = toFragment({
    answers,
    assumptions,
    edition: catalog.edition,
    view: items === undefined ? {} : { workloads: items },
  });
  const notices = leftOut(answers, classes).map((each) => ({
    field: `answers.${each.field}`,
    text: leftOutText(each),
  }));
  const result = { ...printed(assessed.portfolio, portfolioLabels(assessed, shared), answers), notices, link };
  return { stdout: `${JSON.stringify(result, null, 2)}\n`, code: 0 };
};
