/** Changing one answer without touching the others. Setting undefined removes the key, so absent keeps meaning "not answered". */
import {
  type Answers,
  type CompanyFacts,
  type NotSure,
  type UnsureId,
  unsureIds,
  type WorkloadAnswers,
} from '../answers';
import type { LadderId, Level } from '../criteria';

type OptionalKey<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

const put = <T extends object, K extends OptionalKey<T>>(record: T, key: K, value: T[K] | undefined): T => {
  const copy: T = { ...record };
  if (value === undefined) Reflect.deleteProperty(copy, key);
  else copy[key] = value;
  return copy;
};

export const putAnswer = <K extends OptionalKey<Answers>>(answers: Answers, key: K, value: Answers[K] | undefined) =>
  put(answers, key, value);

export const putLevel = (answers: Answers, ladder: LadderId, value: Level | NotSure | undefined): Answers => ({
  ...answers,
  required: put(answers.required, ladder, value),
});

export const putWorkload = <K extends OptionalKey<WorkloadAnswers>>(
  answers: Answers,
  key: K,
  value: WorkloadAnswers[K] | undefined,
): Answers => ({ ...answers, workload: put(answers.workload, key, value) });

/** Company facts go when the last of them does. */
export const putCompany = <K extends OptionalKey<CompanyFacts>>(
  answers: Answers,
  key: K,
  value: CompanyFacts[K] | undefined,
): Answers => {
  const company = put(answers.company ?? {}, key, value);
  return putAnswer(answers, 'company', Object.keys(company).length === 0 ? undefined : company);
};

const unsureOf = (id: string): UnsureId | undefined => unsureIds.find((unsure) => unsure === id);

/** "Not sure" was said of a field that has no such answer of its own. */
export const isUnsure = (answers: Answers, id: string): boolean =>
  answers.unsure?.some((unsure) => unsure === id) ?? false;

/** Say it, or take it back; the list keeps the order of the fields. A field that cannot be unsure is left alone. */
export const putUnsure = (answers: Answers, id: string, said: boolean): Answers => {
  const unsure = unsureOf(id);
  if (unsure === undefined || isUnsure(answers, id) === said) return answers;
  const others = unsureIds.filter((each) => (each === unsure ? said : isUnsure(answers, each)));
  return putAnswer(answers, 'unsure', others.length === 0 ? undefined : others);
};
