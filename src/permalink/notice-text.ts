/** Notices in words. */
import { numberBounds as bounds, type NumberBounds } from '../framework/answer-bounds';
import { costWeights, loadShapes, places, stages } from '../framework/answers';
import { criteria } from '../framework/criteria';
import { type FinerKey, finerBounds } from '../framework/finer-bounds';
import { knowledgeFields } from '../framework/knowledge-fields';
import { optionLabels, singleOptionIds } from '../framework/options';
import { listed } from '../narrative/segments';
import type { ComparedNotice } from './compared';
import type { Notice } from './notices';

/** Keys of single numbers. */
const numbers: Readonly<Record<string, NumberBounds>> = {
  ss: bounds.sensitiveShare,
  tp: bounds.tokensPerDay,
  rq: bounds.requestsPerDay,
  isl: bounds.inputTokens,
  osl: bounds.outputTokens,
  io: bounds.inputOutputRatio,
  rm: bounds.reasoningMultiplier,
  pk: bounds.peakToMean,
  ca: bounds.cachedShare,
  ba: bounds.batchableShare,
  gr: bounds.growthPerYear,
  rt: bounds.routineShare,
  ttft: bounds.ttftMs,
  tpot: bounds.tpotMs,
  p99: bounds.tpotP99Ms,
  ceil: bounds.ceilingUsd,
  dl: bounds.deadlineWeeks,
  cu: bounds.monthlyUsers,
  cr: bounds.annualRevenueUsd,
  cur: bounds.monthlyUsersInReleaseMonth,
  gph: bounds.gpuUsdPerHour,
  up: bounds.uptimeHoursPerWeek,
  cold: bounds.coldStartMinutes,
  minr: bounds.minimumReplicas,
  bh: bounds.batchHoursPerDay,
  fx: bounds.rate,
};

/** What a key stands for, as a reader would call it. */
const labels: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(numbers).map(([key, { label }]) => [key, label])),
  v: 'Link version',
  d: 'Data edition',
  on: 'Prices as of',
  dc: criteria['data-control'].label,
  dcr: 'Data control as a rule or preference',
  as: criteria.assurance.label,
  st: 'Signed terms',
  sta: 'Which signed terms',
  pl: 'Place of the data',
  plr: 'Place as a rule or preference',
  th: criteria.throughput.label,
  lt: criteria.latency.label,
  el: criteria.elasticity.label,
  sh: 'When the work arrives',
  mx: 'Mixed difficulty',
  sg: 'Stage',
  cp: criteria.capability.label,
  ft: criteria.features.label,
  tf: 'Task families',
  tn: criteria.tuning.label,
  it: 'Internals needed',
  itr: 'Internals as a rule or preference',
  in: criteria.independence.label,
  kw: 'How much money matters',
  nop: 'No purchase',
  op: criteria.operations.label,
  tv: criteria['time-to-value'].label,
  cm: 'Closed model',
  td: 'What runs today',
  ...Object.fromEntries(singleOptionIds.map((option) => [`m.${option}`, `Model for ${optionLabels[option]}`])),
  sw: 'One open model everywhere',
  cd: 'Domicile',
  cx: 'What the company does with a model',
  ar: 'Order of the axes',
  aw: 'Weights of the axes',
  wv: 'Waived needs',
  iw: 'Confirmed in writing',
  sk: 'Skills of the team',
  ns: 'Answered not sure',
  labour: 'Labour counted',
  stack: 'Serving stack',
  gpu: 'GPU',
  sc: 'When the GPUs run',
  rterm: 'How rented GPUs are paid for',
  wk: 'Your own week',
  lowbit: 'Low-bit weights',
  al: 'Accepted licences',
  tm: 'How a model is tuned',
  tc: 'Tuning in the bills',
  tdc: 'The closed model called is tuned',
  q: 'Question',
  pa: 'Path through the questions',
  at: 'Place on the page',
  show: 'Parts shown',
  theme: 'Theme',
  own: 'Way to own, compared',
  vs: 'Way to rent, compared',
  tab: 'View of the costs',
  mf: 'Filters of the models',
  ms: 'Order of the models',
  mn: 'Name of a model',
  rg: 'Regimes picked',
  lic: 'Model whose licence is checked',
  ccy: 'Currency of amounts',
  fxd: 'Day of the rate',
  em: 'Embeddings',
  wl: 'Classes of requests',
  was: 'Answers before the tried ones',
  n: 'Name',
  x: 'What it leaves out of scenario 1',
  '0.m': 'Way to compare',
  '0.b': 'Whose answers it starts from',
};

const ladderKeys = ['dc', 'as', 'th', 'lt', 'el', 'cp', 'ft', 'tn', 'in', 'op', 'tv'];
const choices: Readonly<Record<string, readonly string[]>> = {
  pl: places,
  st: ['yes', 'no'],
  it: ['yes', 'no'],
  kw: costWeights,
  sh: loadShapes,
  sg: stages,
};

/** What may stand in a key's place, after a semicolon. */
const fixOf = (key: string): string => {
  if (ladderKeys.includes(key)) return 'write 0, 1, 2, 3 or 4, or u for not sure';
  const allowed = Object.hasOwn(choices, key) ? choices[key] : undefined;
  if (allowed !== undefined) return `write ${allowed.join(', ')}, or u for not sure`;
  const number = Object.hasOwn(numbers, key) ? numbers[key] : undefined;
  return number === undefined ? 'correct it or take it out' : `write a number such as ${number.sample}`;
};

const longest = 40;
/** Link text comes from anywhere: quoted, and cut when long. */
const quoted = (text: string) => `"${text.length > longest ? `${text.slice(0, longest)}…` : text}"`;

/** What a key stands for, without the key itself where it has a name. */
export const keyLabel = (key: string): string => {
  const label = Object.hasOwn(labels, key) ? labels[key] : undefined;
  if (label !== undefined) return label;
  const rest = key.slice(2);
  if (key.startsWith('f.') && Object.hasOwn(finerBounds, rest)) return finerBounds[rest as FinerKey].label;
  return /^[et]\./.test(key) ? rest.replaceAll(/[-_]/g, ' ') : key;
};

/** `Latency ("lt")`; a key of a family is named by its own text. */
const named = (key: string): string => {
  // A scenario's number stands before its keys.
  const own = key.replace(/^[1-9]\./, '');
  const label = [key, own].flatMap((each) => (Object.hasOwn(labels, each) ? (labels[each] ?? []) : []))[0];
  if (label !== undefined) return `${label} (${quoted(key)})`;
  const figure = key.startsWith('f.') ? key.slice(2) : '';
  if (Object.hasOwn(finerBounds, figure)) return `${finerBounds[figure as FinerKey].label} (${quoted(key)})`;
  const judgement = key.startsWith('k.') ? knowledgeFields.find((field) => `k.${field.key}` === key) : undefined;
  if (judgement !== undefined) return `${judgement.label} (${quoted(key)})`;
  return key.startsWith('e.') || key.startsWith('t.') ? `Assumption ${quoted(key.slice(2))}` : quoted(key);
};

/** One notice as a sentence: what was in the link and what was done with it. */
export const noticeText = (notice: Notice): string => {
  switch (notice.kind) {
    case 'unknown-key':
      return `The link has a key we do not know, ${quoted(notice.key)}. It was ignored.`;
    case 'repeated-key':
      return `${named(notice.key)} is in the link more than once. The last value, ${quoted(notice.used)}, was used.`;
    case 'invalid-value':
      return notice.became === 'not-sure'
        ? `${named(notice.key)}: ${quoted(notice.value)} is not one of the answers. It was read as "not sure".`
        : `${named(notice.key)}: ${quoted(notice.value)} could not be read. It was left out.`;
    case 'dropped-items':
      return `${named(notice.key)}: ${notice.items.map(quoted).join(', ')} could not be read. The rest was kept.`;
    case 'no-part':
      return `${named(notice.key)} is no part of a decision. It was ignored.`;
    case 'cut':
      return `${named(notice.key)} has more than ${notice.longest} characters. It was cut.`;
    case 'inside':
      return `${named(notice.key)}: ${noticeText(notice.notice)}`;
    case 'newer-version':
      return `The link was written by a newer version (${notice.version}). What this one knows was read.`;
    case 'migrated':
      return `The link was written by an older version (${notice.from}). ${notice.changes.join(' ')}`;
  }
};

/** The same where nothing may be left out: what is wrong, and what to write instead. */
export const refusalText = (notice: Notice): string => {
  switch (notice.kind) {
    case 'unknown-key':
      return `There is no key ${quoted(notice.key)}; take it out, or copy the link again.`;
    case 'invalid-value':
      return `${named(notice.key)} cannot be ${quoted(notice.value)}; ${fixOf(notice.key)}.`;
    case 'dropped-items':
      return `${named(notice.key)}: ${notice.items.map(quoted).join(', ')} could not be read; correct it or take it out.`;
    default:
      return noticeText(notice);
  }
};

/** Of a set of scenarios: whose it is, before the sentence. */
export const comparedNoticeText = (notice: ComparedNotice): string => {
  if ('tooMany' in notice)
    return `The link has more than four scenarios; ${notice.tooMany === 1 ? 'the last one was' : `the last ${notice.tooMany} were`} left out.`;
  if ('withoutFirst' in notice) {
    const { withoutFirst } = notice;
    const have = withoutFirst.length === 1 ? 'has' : 'have';
    return `The link has no scenario 1, and the others are written as what differs from it: ${listed(withoutFirst)} ${have} only what stands there. Copy the whole link again.`;
  }
  const { scenarios } = notice;
  const text = noticeText(notice.notice);
  return scenarios.length === 0 ? text : `${listed(scenarios)}: ${text}`;
};
