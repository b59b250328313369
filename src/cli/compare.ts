/** `compare`: two to four decisions side by side, or several people about one. */
import { catalog } from '../catalog';
import { allStepsOf, assessPoint, labelOf, nearestFlipsOf, robustnessOf, singleFlips } from '../engine';
import { type Base, differencesOf, peopleInSteps, winnerFinder } from '../engine/comparison';
import { knowledgeFor } from '../framework/editions';
import { peopleWords } from '../narrative/comparing/people';
import { comparedTitle, type Named, saidTable, scenarioWords } from '../narrative/comparing/scenarios';
import { namesOf } from '../narrative/names';
import { noDecision, toFragment } from '../permalink';
import { type ComparedSet, longestName, mostScenarios, withCompared } from '../permalink/compared';
import { freeName, sameName } from '../permalink/free-name';
import { pastedDecision } from '../permalink/pasted';
import type { CommandInput, CommandResult } from './capacity';

export const compareUsage = 'compare <a.json|link|-> <b.json|link> [...] [--names A,B] [--people [--base most|NAME]]';

const refused = (reason: string): CommandResult => ({ stdout: '', code: 2, stderr: `${reason}\n` });

interface Wanted {
  readonly inputs: readonly string[];
  readonly names: readonly string[] | null;
  readonly people: boolean;
  readonly base: string | null;
}

/** As a base: for each item what most said. */
const mostSaid = 'most';

/** The arguments, or what is wrong with them. */
const wantedFrom = (args: readonly string[]): Wanted | string => {
  let wanted: Wanted = { inputs: [], names: null, people: false, base: null };
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? '';
    if (word === '--people') wanted = { ...wanted, people: true };
    else if (word === '--names' || word === '--base') {
      const value = args[++at];
      if (value === undefined) return `${word} needs a value after it; write ${compareUsage}.`;
      wanted =
        word === '--base'
          ? { ...wanted, base: value.trim() }
          : { ...wanted, names: value.split(',').map((name) => name.trim()) };
    } else if (word.startsWith('-') && word !== '-') return `${word} is not a flag of compare; write ${compareUsage}.`;
    else wanted = { ...wanted, inputs: [...wanted.inputs, word] };
  }
  const { inputs, names, base, people } = wanted;
  if (inputs.length < 2 || inputs.length > mostScenarios)
    return `compare takes two to four files of answers or links, got ${inputs.length}.`;
  if (inputs.filter((input) => input === '-').length > 1)
    return 'Only one of the inputs may be -, since standard input is read once.';
  if (names !== null && names.length !== inputs.length)
    return `--names takes ${inputs.length} names with commas between, one per input, got ${names.length}.`;
  const bad = names?.find((name) => name === '' || name.length > longestName);
  if (bad !== undefined) return `--names: "${bad}" must be 1 to ${longestName} characters.`;
  const twice = names?.find((name, at) => names.slice(0, at).some((before) => sameName(before, name)));
  if (twice !== undefined) return `--names: "${twice}" stands there twice; give each input a name of its own.`;
  if (people && names?.includes(mostSaid))
    return `--names: "${mostSaid}" stands for what most said beside --people; choose another name.`;
  if (base !== null && !people) return '--base belongs to --people: write both.';
  return wanted;
};

const isAddress = (input: string): boolean => /^https?:|^[#?]/.test(input);
/** A key and a value, without the sign of a link. */
const isPair = (input: string): boolean => /^[a-z0-9.-]+=[^/]*$/i.test(input);

/** A path is taken as a file, even with an equals sign behind a folder, and so is what ends in .json. */
const isLink = (input: string): boolean => isAddress(input) || (isPair(input) && !input.endsWith('.json'));

const isFile = (input: string, io: CommandInput): boolean => {
  try {
    io.readFile(input);
    return true;
  } catch {
    return false;
  }
};

const nameFor = (input: string, index: number): string => {
  if (input === '-') return 'Standard input';
  if (isLink(input)) return `Link ${index + 1}`;
  return (input.split(/[/\\]/).at(-1) ?? input).replace(/\.json$/, '').slice(0, longestName);
};

/** Why a file that calls itself JSON holds no answers; null = it does, or it may be a link. */
const notAnswers = (input: string, text: string): string | null => {
  if (!input.endsWith('.json') || /^\uFEFF?\s*[[{]/.test(text)) return null;
  try {
    JSON.parse(text);
    return `${input} must hold an object with answers, as \`schema answers\` describes it.`;
  } catch (error) {
    return `${input} is not JSON: ${error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error)}.`;
  }
};

/** One input as a decision under a name; text = what is wrong, with the input named. */
const scenarioFrom = (input: string, name: string, io: CommandInput): Named | string => {
  let text = input;
  if (isLink(input)) {
    if (!isAddress(input) && isFile(input, io))
      return `${input} is the name of a file here, and reads as a link: write ./${input} for the file, or #${input} for the link.`;
  } else {
    if (input === '-' && io.stdin === undefined)
      return 'compare - reads standard input, and there is none: pipe the answers into it.';
    try {
      text = input === '-' ? (io.stdin ?? '') : io.readFile(input);
    } catch {
      return `${input} cannot be opened: check the path${isPair(input) ? `; a link is written #${input}` : ''}.`;
    }
    const problem = notAnswers(input, text);
    if (problem !== null) return problem;
  }
  const pasted = pastedDecision(text, catalog);
  const from = isLink(input) ? name : input === '-' ? 'Standard input' : input;
  return pasted.ok ? { name, ...pasted.decision } : `${from}: ${pasted.problem.replace(/\s+/g, ' ')}`;
};

const names = namesOf(catalog);

const printedScenario = ({ name, answers, assumptions }: Named) => {
  const knowledge = knowledgeFor(assumptions);
  const input = { answers, assumptions, catalog, knowledge };
  const point = assessPoint(input);
  const robustness = robustnessOf(point);
  const nearestFlips = nearestFlipsOf(input);
  const label = labelOf(point.decision, robustness, singleFlips(nearestFlips), knowledge);
  const { recommendation } = point;
  const { winner, runnerUp, delta, ranking, vetoed, unmet, on } = recommendation;
  return {
    name,
    on,
    label,
    winner,
    runnerUp,
    delta,
    winnerShare: robustness.winnerShare,
    ranking: ranking.map(({ option, score, tier, monthlyUsd, conditions }) => ({
      option,
      score,
      tier,
      monthlyUsd,
      conditions,
    })),
    vetoed: vetoed.map(({ option, id, kind }) => ({ option, id, kind })),
    nearestFlip: nearestFlips.flips[0] ?? null,
    unmet,
    words: scenarioWords(recommendation, { label, robustness, nearestFlips }),
    link: toFragment({ ...noDecision, answers, assumptions, edition: catalog.edition }),
  };
};

const baseOf = (base: string | null, scenarios: readonly Named[]): Base | string => {
  if (base === null || base === mostSaid) return 'most';
  const place = scenarios.findIndex(({ name }) => name === base);
  return place >= 0
    ? place
    : `--base takes most or one of ${scenarios.map(({ name }) => name).join(', ')}, got "${base}".`;
};

/** Exit code 2 with a one-line reason for anything it cannot read. */
export const runCompare = (args: readonly string[], io: CommandInput): CommandResult => {
  const wanted = wantedFrom(args);
  if (typeof wanted === 'string') return refused(wanted);
  const scenarios: Named[] = [];
  for (const [index, input] of wanted.inputs.entries()) {
    const taken = scenarios.map(({ name }) => name);
    const name = wanted.names?.[index] ?? freeName(nameFor(input, index), taken, longestName);
    const scenario = scenarioFrom(input, name, io);
    if (typeof scenario === 'string') return refused(scenario);
    scenarios.push(scenario);
  }
  const base = baseOf(wanted.base, scenarios);
  if (typeof base === 'string' && base !== 'most') return refused(base);
  const set: ComparedSet = { scenarios, people: wanted.people, base: base === 'most' ? 'most' : Number(base) };
  const printed = scenarios.map(printedScenario);
  const { differing, same } = saidTable(scenarios, names);
  const said = new Map(differencesOf(scenarios).map((each) => [each.item, each.values]));
  const people = wanted.people
    ? allStepsOf(peopleInSteps(scenarios, set.base, winnerFinder({ catalog, knowledgeFor })))
    : null;
  const who = scenarios.map(({ name }) => name);
  const result = {
    edition: catalog.edition,
    title: comparedTitle(printed),
    scenarios: printed,
    differing: differing.map(({ item, label, values }) => ({
      item,
      label,
      texts: values,
      values: (said.get(item) ?? []).map(({ value, by }) => ({
        value: value ?? null,
        by: by.map((place) => who[place]),
      })),
    })),
    same: same.map(({ item, label, values: [text] }) => ({ item, label, text })),
    people: people && { ...people, words: peopleWords(people, who, names) },
    link: toFragment({ ...noDecision, edition: catalog.edition, view: withCompared({}, set) }),
  };
  return { stdout: `${JSON.stringify(result, null, 2)}\n`, code: 0 };
};
