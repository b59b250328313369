/** A decision taken apart while a link is read or written: one plain record per part, so that a key names part and field. */
import type { Answers, CompanyFacts, WorkloadAnswers } from '../framework/answers';
import type { Assumptions } from '../framework/assumptions';
import type { KnowledgeValue } from '../framework/knowledge-fields';
import type { TeamSkills } from '../framework/skills';
import type { DecisionState, View } from './state';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface Draft {
  readonly answers: Mutable<Answers>;
  readonly required: Mutable<Answers['required']>;
  readonly workload: Mutable<WorkloadAnswers>;
  readonly company: Mutable<CompanyFacts>;
  readonly models: Mutable<NonNullable<Answers['models']>>;
  readonly skills: Mutable<TeamSkills>;
  readonly assumptions: Mutable<Assumptions>;
  readonly typed: Mutable<Assumptions['typed']>;
  readonly finer: Mutable<Assumptions['finer']>;
  readonly judgements: Record<string, KnowledgeValue>;
  readonly view: Mutable<View>;
  readonly link: { edition: string | null };
}

export const draftOf = ({ answers, assumptions, edition, view }: DecisionState): Draft => ({
  answers: { ...answers },
  required: { ...answers.required },
  workload: { ...answers.workload },
  company: { ...answers.company },
  models: { ...answers.models },
  skills: { ...answers.teamSkills },
  assumptions: { ...assumptions },
  typed: { ...assumptions.typed },
  finer: { ...assumptions.finer },
  judgements: { ...assumptions.judgements },
  view: { ...view },
  link: { edition },
});

const unlessEmpty = <K extends string, T extends object>(key: K, part: T): { readonly [P in K]?: T } =>
  Object.keys(part).length === 0 ? {} : ({ [key]: part } as { readonly [P in K]: T });

/** The decision again; a part without entries is absent, as if never asked. */
export const stateOf = (draft: Draft): DecisionState => {
  const { company: _company, models: _models, teamSkills: _skills, ...answers } = draft.answers;
  return {
    answers: {
      ...answers,
      required: draft.required,
      workload: draft.workload,
      ...unlessEmpty('company', draft.company),
      ...unlessEmpty('models', draft.models),
      ...unlessEmpty('teamSkills', draft.skills),
    },
    assumptions: { ...draft.assumptions, typed: draft.typed, finer: draft.finer, judgements: draft.judgements },
    edition: draft.link.edition,
    view: draft.view,
  };
};
