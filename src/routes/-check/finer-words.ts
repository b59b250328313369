/** What the rows of the finer points say: what is set, or what is assumed instead. */
import { type Answers, type Assumptions, type CompanyFlag, companyFlags, singleOptionIds } from '../../framework';
import { companyFields } from '../../framework/questions';
import { fieldText } from '../../narrative/answers-in-words';
import { setAside } from '../../narrative/link-words';
import { precisionNames } from '../../narrative/names';
import { day } from '../../narrative/numbers';
import { capitalised, listed } from '../../narrative/segments';
import { optionNoun } from '../../narrative/terms';

export interface Point {
  readonly text: string;
  /** The reader's own, not assumed. */
  readonly typed: boolean;
}

/** What ids are called, once the catalogue is here; before that they are called by themselves. */
export interface Called {
  readonly model: (id: string) => string;
  readonly licence: (id: string) => string;
}

const point = (set: readonly string[], assumed: string): Point =>
  set.length === 0 ? { text: assumed, typed: false } : { text: `${capitalised(set.join('; '))}.`, typed: true };

const based = {
  eu: 'based in the European Union',
  us: 'based in the United States',
  other: 'based outside the European Union and the United States',
} as const;

const flagWords = {
  sellsAccess: ['sells access to the model', 'does not sell access to the model'],
  trainsOnOutputs: ['trains models on outputs', 'trains no model on outputs'],
  redistributes: ['passes on weights', 'passes on no weights'],
  automatedDecisions: ['lets it decide about people', 'lets it decide about nobody'],
  military: ['military use', 'no military use'],
  itar: ['work under ITAR', 'no work under ITAR'],
} as const satisfies Record<CompanyFlag, readonly [yes: string, no: string]>;

const written = (
  answers: Answers,
  id: 'monthlyUsers' | 'monthlyUsersInReleaseMonth' | 'annualRevenueUsd',
): string | null => {
  const field = companyFields.find((each) => each.id === id);
  return field ? fieldText(field, answers) : null;
};

export const companyPoint = (answers: Answers): Point => {
  const [users, before, revenue] = [
    written(answers, 'monthlyUsers'),
    written(answers, 'monthlyUsersInReleaseMonth'),
    written(answers, 'annualRevenueUsd'),
  ];
  const { company = {} } = answers;
  const { domicile } = company;
  return point(
    [
      ...(users === null ? [] : [`${users} a month`]),
      ...(before === null ? [] : [`${before} a month before the release`]),
      ...(revenue === null ? [] : [`revenue of ${revenue}`]),
      ...(domicile === undefined ? [] : [based[domicile]]),
      ...companyFlags.flatMap((flag) => (company[flag] === undefined ? [] : flagWords[flag][company[flag] ? 0 : 1])),
    ],
    'Unknown: a licence with a threshold reads "allowed, if".',
  );
};

/** Models that the reader named for one option each. */
export const namedForOptions = ({ models = {} }: Answers) =>
  singleOptionIds.flatMap((option) => {
    const id = models[option];
    return id === undefined ? [] : [{ option, id }];
  });

export const modelsPoint = (answers: Answers, assumptions: Assumptions, called: Called): Point => {
  const { lowBit, acceptedLicences } = assumptions;
  return point(
    [
      ...(answers.sameWeights === undefined ? [] : [`wherever weights are open, ${called.model(answers.sameWeights)}`]),
      ...namedForOptions(answers).map(({ option, id }) => `for ${optionNoun[option]}, ${called.model(id)}`),
      ...(lowBit.length === 0 ? [] : [`weights in ${listed(lowBit.map((each) => precisionNames[each]))} accepted`]),
      ...(acceptedLicences.length === 0 ? [] : [`accepted: ${listed(acceptedLicences.map(called.licence))}`]),
    ],
    'For each option the cheapest that meets your answers, in its own precision or FP8, under no restricted licence.',
  );
};

export const writingPoint = ({ inWriting }: Answers): Point =>
  inWriting === true
    ? { text: 'You have in writing what no public source says.', typed: true }
    : { text: 'Not in writing: what no source says does not satisfy a rule.', typed: false };

export const waivedPoint = ({ waived = [] }: Answers): Point => {
  const words = setAside(waived);
  return words === null
    ? { text: 'None: a strong need that an option misses ranks it last.', typed: false }
    : { text: words, typed: true };
};

export const pricesPoint = ({ on }: Assumptions, editionDay: string): Point =>
  on === null
    ? { text: `${day(editionDay)}, the day of this data edition.`, typed: false }
    : { text: `${day(on)}.`, typed: true };
