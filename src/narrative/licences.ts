/** What a licence allows a company, in words. Not legal advice; every screen that prints these says so. */
import type { LicenceRow, Threshold } from '../catalog';
import {
  type LicenceDecision,
  type LicenceFinding,
  type LicenceOutcome,
  type LicenceRight,
  licenceRights,
  rightsUnder,
} from '../engine/licensing';
import type { CompanyFacts } from '../framework';
import { day, inDollars, money, tokensInWords } from './numbers';

/** Thresholds stand in licences in US dollars. */
const named = inDollars(money);

export const outcomeNames = {
  allowed: 'Allowed',
  allowed_with_conditions: 'Allowed with conditions',
  blocked_without_agreement: 'Only with an agreement',
  blocked_by_aup: 'Barred by its use policy',
  blocked: 'Not allowed',
  unknown: 'Not known',
} as const satisfies Record<LicenceOutcome, string>;

export const rightNames = {
  use: 'use',
  sellsAccess: 'sell access',
  trainsOnOutputs: 'train on outputs',
  redistributes: 'pass on weights',
} as const satisfies Record<LicenceRight, string>;

export const outcomeSentence = {
  allowed: 'Nothing stands against it, and nothing more is asked for this use.',
  allowed_with_conditions: 'You may use it, on the conditions below.',
  blocked_without_agreement: 'Not on these terms: its owner must agree first, and may refuse.',
  blocked_by_aup: 'A list of barred uses that is part of the licence names what you do.',
  blocked: 'The licence gives you no right to it, or forbids what you do.',
  unknown: 'What decides it was not read. Read the text, or ask for the answer in writing.',
} as const satisfies Record<LicenceOutcome, string>;

/** Above the rights: they hold now, or only once what bars the use is out of the way. */
export const rightsTitle = (outcome: LicenceOutcome): string =>
  outcome === 'allowed' || outcome === 'allowed_with_conditions'
    ? 'What it lets you do'
    : outcome === 'unknown'
      ? 'What the part that was read would let you do'
      : 'What it would let you do, once what stands against it is settled';

/** Each right as the start of a row. */
export const rightQuestions = {
  use: 'Use it in your company or your product',
  sellsAccess: 'Sell access to the model itself',
  trainsOnOutputs: 'Train other models on its outputs',
  redistributes: 'Pass on the weights',
} as const satisfies Record<LicenceRight, string>;

export const termNames = {
  spdx: 'Identifier',
  attribution: 'Credit and notices',
  acceptableUse: 'Acceptable use',
  fieldOfUse: 'Field of use',
  redistribution: 'Passing on',
  derivatives: 'Models made from it',
  patent: 'Patents',
  hosting: 'Hosting for others',
  outputs: 'Training on outputs',
  countries: 'Countries',
  euAiAct: 'Open-source relief of the EU AI Act',
} as const;

/** How far the statements were checked: "Checked against the text itself." */
export const verificationText = (verification: string): string => {
  const [, remark] = /\((.*)\)/.exec(verification) ?? [];
  const note = remark === undefined || verification.includes('/') ? '' : ` (${remark})`;
  if (verification.includes('/')) return 'The name of the licence was checked at its owner; its threshold second hand.';
  if (verification.startsWith('verified-primary')) return `Checked against the text itself${note}.`;
  if (verification.startsWith('verified-secondary')) return `Second hand: others read the text${note}.`;
  if (verification === 'partly-verified') return 'Checked in part; the rest is not verified.';
  return 'Only the name of the licence is known.';
};

export const notLegalAdvice =
  'What we read in the licence, in our own words, for orientation: not legal advice. Read the text itself before you rely on it.';

const doing = {
  sellsAccess: 'sell access to the model',
  trainsOnOutputs: 'train other models on its outputs',
  redistributes: 'pass on the weights',
  automatedDecisions: 'let it decide about people without a person',
  military: 'use it for military purposes',
  itar: 'use it in work under ITAR',
} as const;

/** 2024-07-23 → 2024-06; anything but a day stays as it is. */
const monthBefore = (released: string): string => {
  const [, year, month] = /^(\d{4})-(\d{2})-\d{2}$/.exec(released) ?? [];
  if (year === undefined || month === undefined) return released;
  return month === '01' ? `${Number(year) - 1}-12` : `${year}-${String(Number(month) - 1).padStart(2, '0')}`;
};

/** Either side of a threshold: "at most" or "more than 700 million monthly users in Jun 2024, the calendar month …". */
const thresholdText = (
  { metric, amount, when }: Threshold,
  row: LicenceRow | undefined,
  side: 'within' | 'above',
): string => {
  const above = side === 'above';
  const revenue = `revenue ${above ? 'above' : 'of at most'} ${named(amount)}`;
  switch (metric) {
    case 'monthly_active_users': {
      const users = `${above ? 'more than' : 'at most'} ${tokensInWords(amount)} monthly users`;
      if (when === 'now') return users;
      const month = row?.released ? ` in ${day(monthBefore(row.released))}` : '';
      return `${users}${month}, the calendar month before its release, all products and affiliates counted`;
    }
    case 'monthly_revenue':
      return `${revenue} a month`;
    case 'annual_revenue':
      return `${revenue} a year`;
    case 'annual_recurring_revenue':
      return `recurring ${revenue} a year`;
    case 'model_as_a_service_group_revenue_12m':
      return above
        ? `a business that sells access to models, and group ${revenue} in any 12 months`
        : `no business that sells access to models, or group ${revenue} in any 12 months`;
    case 'model_as_a_service_or_ai_work_assistant_revenue_12m':
      return `${revenue} in any 12 months from selling access to models or an AI work assistant`;
    case 'model_as_a_service_or_ai_work_assistant':
      return `${above ? 'a' : 'no'} business that sells access to models or an AI work assistant`;
    default:
      return metric satisfies never;
  }
};

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

const dependsText = (finding: LicenceFinding, row: LicenceRow | undefined, facts: CompanyFacts): string => {
  const { asks, effect, says, threshold } = finding;
  if (threshold !== undefined) {
    if (effect === 'duty') return `With ${thresholdText(threshold, row, 'above')}: ${sentence(says)}`;
    const now = threshold.when === 'before-release' && facts.monthlyUsers !== undefined;
    const counted = now ? ' The users you have now do not count.' : '';
    return `Only with ${thresholdText(threshold, row, 'within')}.${counted} Otherwise: ${sentence(says)}`;
  }
  if (asks === 'use' || asks === 'threshold') return says;
  if (asks === 'domicile')
    return effect === 'unread' ? says : `Only if you are not based in the European Union. ${says}`;
  if (effect === 'duty' || effect === 'notice') return `If you ${doing[asks]}: ${says}`;
  if (effect === 'unread') return `Before you ${doing[asks]}, read the text. ${says}`;
  return `Only as long as you do not ${doing[asks]}. ${says}`;
};

const metText = ({ asks, says, threshold, effect }: LicenceFinding, row: LicenceRow | undefined): string => {
  if (threshold !== undefined) return `With ${thresholdText(threshold, row, 'above')}: ${sentence(says)}`;
  if (effect === 'unread' && asks !== 'use' && asks !== 'domicile' && asks !== 'threshold')
    return `You ${doing[asks]}. ${says}`;
  return says;
};

/** One condition or reason as sentences; a clause of a base model begins with its licence. */
export const findingText = (finding: LicenceFinding, chain: readonly LicenceRow[], facts: CompanyFacts): string => {
  const row = chain.find(({ id }) => id === finding.licence);
  const text = finding.met === 'yes' ? metText(finding, row) : dependsText(finding, row, facts);
  if (!finding.inherited || row === undefined) return text;
  const covers = chain.flatMap(({ inheritsFrom }) => inheritsFrom).find(({ licence }) => licence === row.id)?.covers;
  return `Inherited from ${row.name}${covers === undefined ? '' : ` (${covers})`}: ${text}`;
};

/** Why it is as it is, in sentences; where nothing bars the use, what the licence says of commercial use. */
export const reasonTexts = (
  { decision, reasons }: LicenceDecision,
  chain: readonly LicenceRow[],
  facts: CompanyFacts,
): readonly string[] => {
  if (chain.length === 0) return ['No licence was read for this model.'];
  if (decision !== 'allowed' && decision !== 'allowed_with_conditions')
    return reasons.map((reason) => findingText(reason, chain, facts));
  return chain.map(
    ({ licenceName, commercialUse }, index) =>
      `${index > 0 ? 'Inherited: ' : ''}${licenceName.value}; commercial use: ${commercialUse.value}.`,
  );
};

const isOpen = ({ decision }: LicenceDecision): boolean =>
  decision === 'allowed' || decision === 'allowed_with_conditions';

const barText: Readonly<Record<LicenceFinding['asks'], string>> = {
  use: 'not for commercial use',
  domicile: 'not for EU companies',
  sellsAccess: 'not for selling access',
  military: 'not for military use',
  itar: 'not for work under ITAR',
  trainsOnOutputs: 'not for training on outputs',
  redistributes: 'not for passing on weights',
  automatedDecisions: 'not for automated decisions',
  threshold: 'above its threshold: needs an agreement',
};

const limitText = ({ asks, threshold }: LicenceFinding): string | null => {
  if (asks === 'domicile') return 'not for EU companies';
  if (threshold === undefined) return null;
  switch (threshold.metric) {
    case 'monthly_active_users':
      return `free up to ${tokensInWords(threshold.amount)} users${threshold.when === 'now' ? '' : ' before its release'}`;
    case 'monthly_revenue':
      return `free up to ${named(threshold.amount)} revenue a month`;
    case 'annual_revenue':
    case 'annual_recurring_revenue':
      return `free up to ${named(threshold.amount)} revenue a year`;
    default:
      return null;
  }
};

/**
 * A licence in one table cell: "use, sell access, train on outputs", "use; not for EU companies", "not for commercial
 * use", "licence not read". Empty chain = no licence read; closed weights say so.
 */
export const licenceShort = (chain: readonly LicenceRow[], facts: CompanyFacts): string => {
  const [row] = chain;
  if (row === undefined) return 'licence not read';
  if (row.licenceClass === 'closed') return 'no weights offered';
  const rights = rightsUnder(chain, facts);
  if (!isOpen(rights.use)) {
    const [reason] = rights.use.reasons;
    if (rights.use.decision === 'unknown') return 'not known: clause not read';
    return reason === undefined ? outcomeNames[rights.use.decision] : barText[reason.asks];
  }
  const open = licenceRights.filter((right) => isOpen(rights[right])).map((right) => rightNames[right]);
  const limits = rights.use.conditions
    .filter(({ effect, met }) => met === 'depends' && (effect === 'agreement' || effect === 'blocked'))
    .flatMap((finding) => limitText(finding) ?? []);
  const gated =
    rights.sellsAccess.decision === 'blocked_without_agreement'
      ? ['selling access needs an agreement']
      : rights.sellsAccess.conditions.flatMap(({ threshold, effect }) =>
          threshold?.metric.startsWith('model_as_a_service') && effect === 'agreement'
            ? [`selling access free up to ${named(threshold.amount)} revenue a year`]
            : [],
        );
  const barred = rights.trainsOnOutputs.decision === 'blocked' ? ['not for training on outputs'] : [];
  const policy = rights.use.conditions.some(({ effect }) => effect === 'aup') ? ['some uses barred'] : [];
  return [open.join(', '), ...new Set([...limits, ...gated, ...barred, ...policy])].join('; ');
};
