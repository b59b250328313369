/** `guides`: every row of the published decision tables, put to the engine now. */
import { catalog } from '../catalog';
import type { Recommendation } from '../engine';
import { type Agreement, agreements, encoded, type GuideId, guideIds, guideRows, matchingRows } from '../evidence';
import { type RowResult, resultOf } from '../evidence/agreement-table';
import { currentKnowledge, knowledgeFor } from '../framework/editions';
import {
  agreementNames,
  conditionText,
  encodingText,
  matchText,
  placeText,
  recommendsText,
  whyHere,
  whyText,
} from '../narrative/guide-rows';
import { noDecision, toFragment } from '../permalink';
import type { CommandInput, CommandResult } from './capacity';

export const guidesUsage = 'guides [--guide S0] [--agreement disagrees] [--table]';

const refused = (reason: string): CommandResult => ({ stdout: '', code: 2, stderr: `${reason}\n` });

interface Wanted {
  readonly guide?: GuideId;
  readonly agreement?: Agreement;
  readonly table?: true;
}

/** The flags, or what is wrong with them. */
const wantedFrom = (args: readonly string[]): Wanted | string => {
  let wanted: Wanted = {};
  for (let at = 0; at < args.length; at++) {
    const flag = args[at];
    if (flag === '--table') {
      wanted = { ...wanted, table: true };
      continue;
    }
    const value = args[++at];
    if (flag === '--guide') {
      const guide = guideIds.find((id) => id === value);
      if (guide === undefined) return `--guide takes one of ${guideIds.join(', ')}, got ${value ?? 'nothing'}.`;
      wanted = { ...wanted, guide };
    } else if (flag === '--agreement') {
      const agreement = agreements.find((id) => id === value);
      if (agreement === undefined)
        return `--agreement takes one of ${agreements.join(', ')}, got ${value ?? 'nothing'}.`;
      wanted = { ...wanted, agreement };
    } else return `${flag} is not a flag of guides; write ${guidesUsage}.`;
  }
  return wanted;
};

const printedRow = (row: (typeof guideRows)[number], result: RowResult) => {
  const { id, guide, claims, situation, says, recommends, wider, reason, conditions } = row;
  const answers = encoded(row);
  return {
    id,
    guide,
    source: placeText(row),
    claims,
    situation,
    says,
    recommends,
    wider: wider ?? null,
    conditions: conditions.map(conditionText),
    encoding: { stated: row.answers, answers, reason, link: toFragment({ ...noDecision, answers }) },
    result: {
      knowledgeEdition: result.edition,
      winner: result.winner,
      label: result.label,
      agreement: result.agreement,
      against: result.against,
      why: whyText(row, result),
    },
  };
};

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const columns = ['row', 'situation', 'guide says', 'encoding', 'our result', 'label', 'agreement', 'why', 'source'];

const tableOf = (rows: readonly (readonly [(typeof guideRows)[number], RowResult])[]): string =>
  [
    columns,
    ...rows.map(([row, result]) => [
      row.id,
      row.situation,
      `${row.says} (${recommendsText(row)})`,
      encodingText(row.answers).join('; '),
      result.winner ?? 'none',
      result.label,
      agreementNames[result.agreement],
      whyText(row, result) ?? '',
      placeText(row),
    ]),
  ]
    .map((cells) => `${cells.map(quoted).join(',')}\n`)
    .join('');

/** Runs the engine over the rows asked for: JSON, or a CSV with --table. Exit code 2 with a sentence for an unknown flag. */
export const runGuides = (args: readonly string[], _io: CommandInput): CommandResult => {
  const wanted = wantedFrom(args);
  if (typeof wanted === 'string') return refused(wanted);
  const rows = guideRows
    .filter(({ guide }) => wanted.guide === undefined || guide === wanted.guide)
    .map((row) => [row, resultOf(row, catalog, currentKnowledge)] as const)
    .filter(([, { agreement }]) => wanted.agreement === undefined || agreement === wanted.agreement);
  if (wanted.table) return { stdout: tableOf(rows), code: 0 };
  const tally = Object.fromEntries(
    agreements.map((kind) => [kind, rows.filter(([, { agreement }]) => agreement === kind).length]),
  );
  const printed = {
    edition: catalog.edition,
    knowledgeEdition: currentKnowledge.edition,
    on: catalog.day,
    rows: rows.length,
    agreement: tally,
    table: rows.map(([row, result]) => printedRow(row, result)),
  };
  return { stdout: `${JSON.stringify(printed, null, 2)}\n`, code: 0 };
};

/** The rows that match a result, as `recommend` prints them. */
export const printedMatches = (recommendation: Recommendation) =>
  matchingRows(recommendation.answers, recommendation, knowledgeFor(recommendation.assumptions)).map((match) => ({
    row: match.row.id,
    source: placeText(match.row),
    situation: match.row.situation,
    says: match.row.says,
    recommends: match.row.recommends,
    conditions: match.row.conditions.map((condition, index) => ({
      text: conditionText(condition),
      ...match.readings[index],
    })),
    match: match.near === 0 ? 'fits' : 'near',
    conditionsMet: matchText(match),
    agreement: match.outcome.agreement,
    against: match.outcome.against,
    why: whyHere(match),
  }));
