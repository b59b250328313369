/** `embeddings`: what a corpus and its queries cost, rented and owned. */
import { parseArgs } from 'node:util';
import { catalog } from '../catalog';
import { embeddingSellerName, embeddingSourceById } from '../catalog/embeddings';
import { type EmbeddingsPlan, embeddingsPlan, isPlan, type PricedOffer } from '../engine/embeddings';
import { type Answers, type Assumptions, defaultAssumptions } from '../framework';
import { parseAnswers } from '../framework/answers-schema';
import type { EmbeddingsInput } from '../framework/embeddings';
import { parseEmbeddings } from '../framework/embeddings-schema';
import { nearestWord } from '../framework/unknown-key';
import { embeddingsHeadline, notOwned, notRented } from '../narrative/embeddings';
import { noDecision, toFragment } from '../permalink';
import { ownedNames, rentedNames, writeEmbeddings } from '../permalink/embeddings';
import { unknownIds } from '../permalink/unknown-ids';
import type { CommandInput, CommandResult } from './capacity';
import { inOneLine, jsonFrom } from './json-input';

export const embeddingsUsage = 'embeddings <workload.json|-> [--answers answers.json]';

const refused = (reason: string): CommandResult => ({ stdout: '', code: 2, stderr: `${reason}\n` });

interface Problem {
  readonly problem: string;
}

const filesOf = (args: readonly string[]): { readonly path: string; readonly answers: string | null } | Problem => {
  const { tokens } = parseArgs({
    args: [...args],
    options: { answers: { type: 'string' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  let path: string | null = null;
  let answers: string | null = null;
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      if (path !== null) return { problem: `embeddings takes one file of a workload, or - for standard input.` };
      path = token.value;
    } else if (token.name !== 'answers') {
      return { problem: `${token.rawName} is not a flag of embeddings; write ${embeddingsUsage}.` };
    } else if (answers !== null) return { problem: '--answers is given twice; keep one of them.' };
    else if (!token.value) return { problem: '--answers needs a file after it.' };
    else answers = token.value;
  }
  if (path === null) return { problem: 'embeddings takes one file of a workload, or - for standard input.' };
  if (path === '-' && answers === '-') return { problem: '--answers and the workload cannot both be standard input.' };
  return { path, answers };
};

const unknownModel = (field: string, id: string | undefined, known: readonly string[], rest: string) => {
  if (id === undefined || known.includes(id)) return [];
  const nearest = nearestWord(id, known);
  return [
    `${field} "${id}" is not ${rest}; ${nearest === null ? `name one of ${known.join(', ')}.` : `did you mean ${nearest}?`}`,
  ];
};

const namesIn = ({ rented, owned }: EmbeddingsInput): readonly string[] => [
  ...unknownModel('rented', rented, rentedNames, 'sold by anyone in the catalogue'),
  ...unknownModel('owned', owned, ownedNames, 'a model with open weights whose size is known'),
];

const titled = ({ source, asOf }: { readonly source: string; readonly asOf: string | null }) => ({
  source,
  title: embeddingSourceById.get(source)?.title ?? null,
  asOf,
});

const printedOffer = ({ offer, bill, monthly, takesChunks, breakEven }: PricedOffer) => ({
  seller: offer.row.seller,
  sellerName: embeddingSellerName(offer.row.seller),
  id: offer.row.id,
  model: offer.row.model,
  usdPerMillion: offer.usdPerMillion,
  regionalFactor: offer.factor,
  agreement: offer.agreement,
  maxTokens: offer.maxTokens,
  takesChunks,
  discount: offer.discount,
  usd: { ...bill, monthlyWithFirstLoad: monthly },
  breakEven,
  sources: offer.row.readings.map((reading) => ({ ...titled(reading), usdPerMillion: reading.usdPerMillion })),
  batch: offer.row.batch === undefined ? null : { discount: offer.row.batch.discount, ...titled(offer.row.batch) },
});

const printed = (plan: EmbeddingsPlan) => {
  const { rent, own } = plan;
  return {
    edition: catalog.edition,
    on: plan.day,
    sentence: embeddingsHeadline(plan),
    verdict: plan.verdict,
    unit: 'USD a month with set-up and first load over 36 months; tokens a month, the first load once',
    workload: plan.workload,
    buckets: plan.buckets,
    rent: isPlan(rent)
      ? {
          model: rent.model,
          facts: rent.facts,
          tokens: rent.tokens,
          cost: rent.cost,
          storage: rent.storage,
          exitUsd: rent.exitUsd,
          offers: rent.offers.map(printedOffer),
        }
      : { model: plan.workload.rented, reason: rent, text: notRented(rent) },
    own: isPlan(own) ? { ...own, gpu: own.gpu.name } : { model: plan.workload.owned, reason: own, text: notOwned(own) },
    offers: plan.offers.map(printedOffer),
  };
};

interface Given {
  readonly answers: Answers;
  readonly assumptions: Assumptions;
}

const answersIn = (path: string | null, io: CommandInput): Given | Problem => {
  if (path === null) return { answers: noDecision.answers, assumptions: defaultAssumptions };
  const input = jsonFrom(path, io, 'embeddings --answers -', 'answers');
  if ('problem' in input) return input;
  const reading = parseAnswers(input.value);
  if (!reading.ok) return { problem: inOneLine(reading.problems) };
  const unknown = unknownIds(reading.answers, reading.assumptions, catalog);
  return unknown.length > 0 ? { problem: inOneLine(unknown) } : reading;
};

/** Reads a workload (`-` = standard input), and answers for what they assume. Exit code 2 with one line for anything it cannot read. */
export const runEmbeddings = (args: readonly string[], io: CommandInput): CommandResult => {
  const files = filesOf(args);
  if ('problem' in files) return refused(files.problem);
  const input = jsonFrom(files.path, io, 'embeddings -', 'workload');
  if ('problem' in input) return refused(input.problem);
  const reading = parseEmbeddings(input.value);
  if (!reading.ok) return refused(inOneLine(reading.problems));
  const wrong = namesIn(reading.said);
  if (wrong.length > 0) return refused(wrong.join(' '));
  const given = answersIn(files.answers, io);
  if ('problem' in given) return refused(given.problem);
  const { answers, assumptions } = given;
  if (reading.said.speed !== undefined && assumptions.gpu === null)
    return refused('speed counts for the GPU it was measured on: name that as gpu in the assumptions of --answers.');
  const plan = embeddingsPlan(reading.said, { catalog, answers, assumptions });
  const items = writeEmbeddings(reading.said);
  const link = toFragment({
    answers,
    assumptions,
    edition: catalog.edition,
    view: items === undefined ? {} : { embeddings: items },
  });
  return { stdout: `${JSON.stringify({ ...printed(plan), link }, null, 2)}\n`, code: 0 };
};
