/** One answer or assumption of a decision in words: what it is called, and what a value of it says. */
import { askedItems, type Decided, saidOf, withValue } from '../../engine/comparison';
import {
  type Amount,
  axisIds,
  axisLabels,
  type CriterionId,
  criteria,
  defaultAssumptions,
  noAnswers,
  optionLabels,
  singleOptionIds,
} from '../../framework';
import { numberBounds } from '../../framework/answer-bounds';
import { type FinerKey, finerBounds } from '../../framework/finer-bounds';
import { knowledgeFields } from '../../framework/knowledge-fields';
import { isUnsure } from '../../framework/questions';
import { inSentence } from '../anatomy';
import { answerText, fieldText } from '../answers-in-words';
import { costLineName } from '../cost-lines';
import { economicsName } from '../figures';
import { judgementText } from '../knowledge';
import { acceleratorName, type Names } from '../names';
import { count, day, decimal } from '../numbers';
import { capitalised, listed } from '../segments';

const ownLabels: Readonly<Record<string, string>> = {
  'workload.tpotP99Ms': numberBounds.tpotP99Ms.label,
  sameWeights: 'One open model everywhere',
  axisRanks: 'Order of the axes',
  axisWeights: 'Weights of the axes',
  waived: 'Needs set aside',
  inWriting: 'Confirmed in writing',
  'assumptions.labour': 'Engineering time counts',
  'assumptions.stack': 'Serving stack',
  'assumptions.on': 'Prices as of',
  'assumptions.gpu': 'GPU',
  'assumptions.gpuUsdPerHour': 'Price of a GPU hour',
  'assumptions.scaling': 'When the GPUs run',
  'assumptions.uptimeHoursPerWeek': numberBounds.uptimeHoursPerWeek.label,
  'assumptions.coldStartMinutes': numberBounds.coldStartMinutes.label,
  'assumptions.minimumReplicas': numberBounds.minimumReplicas.label,
  'assumptions.batchHoursPerDay': numberBounds.batchHoursPerDay.label,
  'assumptions.week': 'Your own week',
  'assumptions.lowBit': 'Low-bit weights accepted',
  'assumptions.tuningMethod': 'How a model is tuned',
  'assumptions.tuningCounts': 'Tuning is in the bills',
  'assumptions.tunedClosed': 'The closed model called is tuned',
  'assumptions.rentTerm': 'How rented GPUs are paid for',
  'assumptions.acceptedLicences': 'Licences accepted',
};

const restOf = (item: string, prefix: string): string | null =>
  item.startsWith(prefix) ? item.slice(prefix.length) : null;

const askedFor = (item: string) => askedItems().find((each) => each.item === item) ?? null;

/** What an item is called: the short form of its question, the label of its field, else its own name. */
export const itemLabel = (item: string): string => {
  const asked = askedFor(item);
  if (asked !== null) {
    const label = asked.field?.label ?? asked.question?.short ?? item;
    return /^Is that a rule/.test(label) && asked.question ? `${asked.question.short}: a rule or a preference` : label;
  }
  const own = Object.hasOwn(ownLabels, item) ? ownLabels[item] : undefined;
  if (own !== undefined) return own;
  const option = singleOptionIds.find((id) => item === `models.${id}`);
  if (option !== undefined) return `Model for ${inSentence(optionLabels[option])}`;
  const finer = restOf(item, 'assumptions.finer.');
  if (finer !== null && Object.hasOwn(finerBounds, finer)) return finerBounds[finer as FinerKey].label;
  const economics = restOf(item, 'assumptions.economics.');
  if (economics !== null) return economicsName(economics);
  const typed = restOf(item, 'assumptions.typed.');
  if (typed !== null) return costLineName(typed as Parameters<typeof costLineName>[0]);
  const judgement = restOf(item, 'assumptions.judgements.');
  if (judgement !== null) return knowledgeFields.find(({ id }) => id === judgement)?.label ?? judgement;
  return item;
};

const numberText = (value: number): string =>
  Math.abs(value) >= 1000 ? count(value) : String(Number(value.toPrecision(4)));
const isAmount = (value: object): value is Extract<Amount, object> => 'low' in value && 'high' in value;
const plainAmount = (amount: unknown): string => {
  if (typeof amount === 'number') return numberText(amount);
  if (typeof amount === 'object' && amount !== null && isAmount(amount))
    return `${numberText(amount.low)} to ${numberText(amount.high)}`;
  return String(amount);
};

const axisText = (value: object, unit: string): string =>
  listed(
    axisIds.flatMap((axis) => {
      const each: unknown = Reflect.get(value, axis);
      return typeof each === 'number' ? [`${axisLabels[axis]} ${decimal(each)}${unit}`] : [];
    }),
  );

const listText = (item: string, value: readonly unknown[], names: Names): string => {
  if (item === 'assumptions.week') return 'A week of its own, hour by hour';
  if (item === 'waived') return capitalised(listed(value.map((id) => criteria[id as CriterionId].label.toLowerCase())));
  if (item === 'assumptions.acceptedLicences')
    return listed(value.map((id) => names.licence(String(id)) ?? String(id)));
  return listed(value.map(String));
};

const objectText = (item: string, value: object): string => {
  if (item === 'axisRanks') return axisText(value, '.');
  if (item === 'axisWeights') return axisText(value, '%');
  if ('hours' in value) return `${plainAmount(value.hours)} hours`;
  if ('usd' in value) return `${plainAmount(value.usd)} dollars`;
  return plainAmount(value);
};

/** A value that no page asks for. */
const ownText = (item: string, value: unknown, names: Names): string => {
  const judgement = restOf(item, 'assumptions.judgements.');
  const field = judgement === null ? undefined : knowledgeFields.find(({ id }) => id === judgement);
  if (field !== undefined && (typeof value === 'number' || typeof value === 'string'))
    return judgementText(field, value as Parameters<typeof judgementText>[1]);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) return listText(item, value, names);
  if (typeof value === 'object' && value !== null) return objectText(item, value);
  if (typeof value === 'number') return numberText(value);
  const text = String(value);
  if (item === 'assumptions.on') return day(text);
  if (item === 'assumptions.gpu') return acceleratorName(text);
  if (item === 'sameWeights' || item.startsWith('models.')) return names.model(text);
  return capitalised(text.replaceAll('-', ' '));
};

export const notGiven = 'Not given';

/** What a value of an item says, as on the page that asks for it; nothing said is "Not given". */
export const valueText = (item: string, value: unknown, names: Names): string => {
  if (value === undefined) return item.startsWith('assumptions.') ? 'As assumed' : notGiven;
  const asked = askedFor(item);
  if (asked === null) return ownText(item, value, names);
  const { answers } = withValue({ answers: noAnswers, assumptions: defaultAssumptions }, item, value);
  const text = asked.field
    ? asked.field.kind === 'closed-model'
      ? names.model(String(value))
      : fieldText(asked.field, answers)
    : asked.question && answerText(asked.question, answers);
  return text ?? ownText(item, value, names);
};

/** What a decision says of an item: a value, "Not sure" where that was answered, or nothing. */
export const saidText = (decided: Decided, item: string, names: Names): string => {
  const value = saidOf(decided, item);
  if (value !== undefined) return valueText(item, value, names);
  const asked = askedFor(item);
  const { answers } = decided;
  const unsure = asked?.field
    ? isUnsure(answers, asked.field.id) || fieldText(asked.field, answers) === 'Not sure'
    : asked?.question?.kind !== 'numbers' && asked?.question?.notSure(answers) === true;
  return unsure ? 'Not sure' : valueText(item, undefined, names);
};
