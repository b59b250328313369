/**
 * The keys of a link, in the order they are written. A key never changes its meaning: a new meaning is a new key, or a
 * new version with a migration.
 */
import { numberBounds as bounds } from '../framework/answer-bounds';
import {
  type Amount,
  companyFlags,
  costWeights,
  loadShapes,
  type NotSure,
  places,
  signedTermsKinds,
  stages,
  taskFamilyIds,
  unsureIds,
} from '../framework/answers';
import { dollarLines, unsourcedLines } from '../framework/assumptions';
import { criterionIds } from '../framework/criteria';
import { type EconomicsKey, economicsBounds, isEconomicsKey } from '../framework/economics-bounds';
import { finerBounds, finerKeys, tuningMethods } from '../framework/finer-bounds';
import { type KnowledgeChanges, type KnowledgeField, knowledgeFields } from '../framework/knowledge-fields';
import { optionIds, singleOptionIds } from '../framework/options';
import { rentTerms, scalingModes } from '../framework/running';
import { type SkillRating, skillIds } from '../framework/skills';
import { readRate, writeRate } from './amounts';
import {
  amount,
  axisRanks,
  axisWeights,
  type Codec,
  choice,
  day,
  flag,
  judged,
  level,
  list,
  number,
  orNotSure,
  text,
  typedLine,
  week,
  yesNo,
} from './codecs';
import { currencies } from './currencies';
import { type Draft, draftOf } from './draft';
import {
  costTabs,
  modelFilters,
  modelSorts,
  noDecision,
  ownOptions,
  paths,
  rentOptions,
  showParts,
  themes,
} from './state';
import { readText, writeText } from './text';

/** What became of a text: `dropped` names the parts of a list that mean nothing. */
type Outcome = 'read' | 'not-sure' | 'left-out' | { readonly dropped: readonly string[] };

export interface LinkKey {
  readonly key: string;
  /** undefined = nothing to say: not answered, or the default. */
  write(draft: Draft): string | undefined;
  read(draft: Draft, written: string): Outcome;
}

const defaults = draftOf(noDecision);

const isDefault = (value: unknown, standard: unknown): boolean =>
  value === standard || (Array.isArray(value) && Array.isArray(standard) && value.length === 0);

/** Keys of one part of the draft. */
const keysOf =
  <P extends keyof Draft>(part: P) =>
  <K extends keyof Draft[P] & string>(key: string, field: K, codec: Codec<NonNullable<Draft[P][K]>>): LinkKey => ({
    key,
    write: (draft) => {
      const value = draft[part][field];
      if (value === undefined || value === null || isDefault(value, defaults[part][field])) return undefined;
      return codec.write(value);
    },
    read: (draft, written) => {
      const decoded = codec.read(written);
      const value = decoded ? decoded.value : codec.otherwise;
      if (value === undefined) return 'left-out';
      draft[part][field] = value;
      if (!decoded) return 'not-sure';
      return decoded.dropped ? { dropped: decoded.dropped } : 'read';
    },
  });

const answer = keysOf('answers');
const required = keysOf('required');
const workload = keysOf('workload');
const company = keysOf('company');
const model = keysOf('models');
const assumption = keysOf('assumptions');
const typed = keysOf('typed');
const finer = keysOf('finer');
const view = keysOf('view');
const rule = choice(['rule', 'preference']);
const rate: Codec<number> = {
  write: writeRate,
  read: (written) => {
    const value = readRate(written);
    return value === null ? null : { value };
  },
};

/** What the company does with a model: one letter per flag in the flags' order, `u` = not said. */
const companyUse: LinkKey = {
  key: 'cx',
  write: ({ company: facts }) => {
    const letters = companyFlags.map((flag) => (facts[flag] === undefined ? 'u' : facts[flag] ? 'y' : 'n')).join('');
    return /[yn]/.test(letters) ? letters : undefined;
  },
  read: (draft, written) => {
    if (written.length !== companyFlags.length || !/^[ynu]+$/.test(written)) return 'left-out';
    companyFlags.forEach((flag, index) => {
      if (written[index] !== 'u') draft.company[flag] = written[index] === 'y';
    });
    return 'read';
  },
};

const ratingLetters = { h: 'have', s: 'some', n: 'none', u: 'not-sure' } as const satisfies Record<
  string,
  SkillRating | NotSure
>;
type RatingLetter = keyof typeof ratingLetters;
const isLetter = (sign: string): sign is RatingLetter => Object.hasOwn(ratingLetters, sign);
const letterOf = (rating: SkillRating | NotSure | undefined): string =>
  Object.keys(ratingLetters).find((sign) => isLetter(sign) && ratingLetters[sign] === rating) ?? '-';

/** One letter per skill in the skills' order, `-` = not rated. */
const teamSkills: LinkKey = {
  key: 'sk',
  write: ({ skills: rated }) => {
    const letters = skillIds.map((skill) => letterOf(rated[skill])).join('');
    return /[hsnu]/.test(letters) ? letters : undefined;
  },
  read: (draft, written) => {
    if (written.length !== skillIds.length || !/^[hsnu-]+$/.test(written)) return 'left-out';
    skillIds.forEach((skill, index) => {
      const sign = written[index] ?? '-';
      if (isLetter(sign)) draft.skills[skill] = ratingLetters[sign];
    });
    return 'read';
  },
};

export const linkKeys: readonly LinkKey[] = [
  keysOf('link')('d', 'edition', text),
  assumption('on', 'on', day),

  required('dc', 'data-control', level),
  answer('dcr', 'dataControlIs', rule),
  answer('ss', 'sensitiveShare', number(bounds.sensitiveShare)),
  required('as', 'assurance', level),
  answer('st', 'signedTerms', yesNo),
  answer('sta', 'signedTermsAre', choice(signedTermsKinds)),
  answer('pl', 'place', orNotSure(choice(places))),
  answer('plr', 'placeIs', rule),

  required('th', 'throughput', level),
  required('lt', 'latency', level),
  required('el', 'elasticity', level),
  workload('tp', 'tokensPerDay', amount(bounds.tokensPerDay)),
  workload('rq', 'requestsPerDay', amount(bounds.requestsPerDay)),
  workload('isl', 'inputTokens', number(bounds.inputTokens)),
  workload('osl', 'outputTokens', number(bounds.outputTokens)),
  workload('io', 'inputOutputRatio', number(bounds.inputOutputRatio)),
  workload('rm', 'reasoningMultiplier', number(bounds.reasoningMultiplier)),
  workload('sh', 'shape', orNotSure(choice(loadShapes))),
  workload('pk', 'peakToMean', number(bounds.peakToMean)),
  workload('ca', 'cachedShare', amount(bounds.cachedShare)),
  workload('ba', 'batchableShare', number(bounds.batchableShare)),
  workload('gr', 'growthPerYear', number(bounds.growthPerYear)),
  workload('rt', 'routineShare', number(bounds.routineShare)),
  workload('mx', 'mixed', flag),
  workload('sg', 'stage', orNotSure(choice(stages))),
  workload('ttft', 'ttftMs', number(bounds.ttftMs)),
  workload('tpot', 'tpotMs', number(bounds.tpotMs)),
  workload('p99', 'tpotP99Ms', number(bounds.tpotP99Ms)),

  required('cp', 'capability', level),
  required('ft', 'features', level),
  answer('tf', 'taskFamilies', list(choice(taskFamilyIds))),
  required('tn', 'tuning', level),
  answer('it', 'internals', yesNo),
  answer('itr', 'internalsAre', rule),
  required('in', 'independence', level),

  answer('kw', 'costWeight', orNotSure(choice(costWeights))),
  answer('ceil', 'ceilingUsd', number(bounds.ceilingUsd)),
  answer('nop', 'noPurchase', flag),
  required('op', 'operations', level),
  required('tv', 'time-to-value', level),
  answer('dl', 'deadlineWeeks', number(bounds.deadlineWeeks)),

  answer('cm', 'closedModel', text),
  answer('td', 'today', choice(optionIds)),
  ...singleOptionIds.map((option) => model(`m.${option}`, option, text)),
  answer('sw', 'sameWeights', text),
  company('cu', 'monthlyUsers', number(bounds.monthlyUsers)),
  company('cr', 'annualRevenueUsd', number(bounds.annualRevenueUsd)),
  company('cd', 'domicile', choice(['eu', 'us', 'other'])),
  company('cur', 'monthlyUsersInReleaseMonth', number(bounds.monthlyUsersInReleaseMonth)),
  companyUse,
  answer('ar', 'axisRanks', axisRanks),
  answer('aw', 'axisWeights', axisWeights),
  answer('wv', 'waived', list(choice(criterionIds))),
  answer('iw', 'inWriting', flag),
  teamSkills,
  answer('ns', 'unsure', list(choice(unsureIds))),

  assumption('labour', 'labour', flag),
  assumption('stack', 'stack', choice(['default', 'tuned'])),
  assumption('gpu', 'gpu', text),
  assumption('gph', 'gpuUsdPerHour', number(bounds.gpuUsdPerHour)),
  assumption('sc', 'scaling', choice(scalingModes)),
  assumption('rterm', 'rentTerm', choice(rentTerms)),
  assumption('up', 'uptimeHoursPerWeek', number(bounds.uptimeHoursPerWeek)),
  assumption('cold', 'coldStartMinutes', number(bounds.coldStartMinutes)),
  assumption('minr', 'minimumReplicas', number(bounds.minimumReplicas)),
  assumption('bh', 'batchHoursPerDay', number(bounds.batchHoursPerDay)),
  assumption('wk', 'week', week),
  assumption('lowbit', 'lowBit', list(choice(['nvfp4', 'int4']))),
  assumption('al', 'acceptedLicences', list(text)),
  ...unsourcedLines.map((line) => typed(`t.${line}`, line, typedLine(bounds.hours, dollarLines.includes(line)))),
  ...finerKeys.map((key) => finer(`f.${key}`, key, number(finerBounds[key]))),
  assumption('tm', 'tuningMethod', choice(tuningMethods)),
  assumption('tc', 'tuningCounts', flag),
  assumption('tdc', 'tunedClosed', flag),

  view('q', 'question', text),
  view('pa', 'path', choice(paths)),
  view('at', 'at', text),
  view('show', 'show', list(choice(showParts))),
  view('theme', 'theme', choice(themes)),
  view('own', 'own', choice(ownOptions)),
  view('vs', 'rent', choice(rentOptions)),
  view('tab', 'tab', choice(costTabs)),
  view('mf', 'modelFilters', list(choice(modelFilters))),
  view('ms', 'modelSort', choice(modelSorts)),
  view('mn', 'modelName', text),
  view('rg', 'regimes', list(text)),
  view('lic', 'licenceOf', text),
  view('ccy', 'currency', choice(currencies)),
  view('fx', 'rate', rate),
  view('fxd', 'rateDay', day),
  view('em', 'embeddings', list(text)),
  view('wl', 'workloads', list(text)),
  view('was', 'was', list(text)),
];

/** Underscores are the rule in names of the economics table and hyphens the exception: swapped, the names stay readable. */
const swapped = (name: string) => name.replace(/[-_]/g, (sign) => (sign === '-' ? '_' : '-'));
const economicsPrefix = 'e.';

/** The reader's own economics values, `e.<name>=<amount>`, by name. */
export const writeEconomics = (economics: Readonly<Record<string, Amount>>): readonly (readonly [string, string])[] =>
  Object.keys(economics)
    .toSorted()
    .flatMap((name) => {
      const value = economics[name];
      return value === undefined || !isEconomicsKey(name)
        ? []
        : [[economicsPrefix + writeText(swapped(name)), amount(economicsBounds[name]).write(value)] as const];
    });

const economicsKey = (key: string, name: EconomicsKey): LinkKey => ({
  key,
  write: () => undefined,
  read: (draft, written) => {
    const decoded = amount(economicsBounds[name]).read(written);
    if (!decoded) return 'left-out';
    draft.assumptions.economics = { ...draft.assumptions.economics, [name]: decoded.value };
    return 'read';
  },
});

const judgementPrefix = 'k.';

/** The reader's own judgements, `k.<row>=<value>`, in the order of the rows. */
export const writeJudgements = (judgements: KnowledgeChanges): readonly (readonly [string, string])[] =>
  Object.keys(judgements).length === 0
    ? []
    : knowledgeFields.flatMap(({ id, key, form }) => {
        const value = Object.hasOwn(judgements, id) ? judgements[id] : undefined;
        return value === undefined ? [] : [[judgementPrefix + key, judged(form).write(value)] as const];
      });

const judgementKey = (key: string, { id, form }: KnowledgeField): LinkKey => ({
  key,
  write: () => undefined,
  read: (draft, written) => {
    const decoded = judged(form).read(written);
    if (!decoded) return 'left-out';
    draft.judgements[id] = decoded.value;
    return 'read';
  },
});

/** A scenario's number, then a key of its own. */
const comparedKey = /^\d\.[a-z][A-Za-z0-9.-]*$/;

const compared = (key: string): LinkKey => ({
  key,
  write: () => undefined,
  read: ({ view }, written) => {
    if (!/^[A-Za-z0-9.,-]*$/.test(written)) return 'left-out';
    view.compared = [...(view.compared ?? []), [key, written]];
    return 'read';
  },
});

const byKey: ReadonlyMap<string, LinkKey> = new Map(linkKeys.map((each) => [each.key, each]));

/** null = no such key. */
export const linkKey = (key: string): LinkKey | null => {
  if (key.startsWith(economicsPrefix)) {
    const name = swapped(readText(key.slice(economicsPrefix.length)));
    return isEconomicsKey(name) ? economicsKey(key, name) : null;
  }
  if (key.startsWith(judgementPrefix)) {
    const row = knowledgeFields.find((field) => judgementPrefix + field.key === key);
    return row === undefined ? null : judgementKey(key, row);
  }
  if (comparedKey.test(key)) return compared(key);
  return byKey.get(key) ?? null;
};
