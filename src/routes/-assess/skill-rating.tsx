import { Button } from '../../components/button';
import { Details } from '../../components/details';
import type { Answers, Assumptions } from '../../framework';
import { type LadderQuestion, putAnswer, type Question } from '../../framework/questions';
import {
  allRated,
  operationsFromSkills,
  ratingTitles,
  type SkillId,
  skillIds,
  skillRatings,
  skills,
  type TeamSkills,
} from '../../framework/skills';
import { readinessText } from '../../narrative/asking';
import { useMarkers } from './use-markers';

interface SkillRatingProps {
  readonly question: Question;
  readonly answers: Answers;
  readonly assumptions: Assumptions;
  readonly change: (change: (answers: Answers) => Answers) => void;
}

const ratings = [...skillRatings, 'not-sure'] as const;
type Rating = (typeof ratings)[number];

/** A rating moves the level with it, unless the reader has chosen another level than the ratings gave. */
const rated = (answers: Answers, skill: SkillId, rating: Rating): Answers => {
  const before = operationsFromSkills(answers.teamSkills ?? {});
  const teamSkills: TeamSkills = { ...answers.teamSkills, [skill]: rating };
  const after = operationsFromSkills(teamSkills);
  const { operations } = answers.required;
  const follows = operations === undefined || operations === 'not-sure' || operations === before;
  const kept = putAnswer(answers, 'teamSkills', teamSkills);
  return after !== null && follows ? { ...kept, required: { ...kept.required, operations: after } } : kept;
};

const titleOf = (question: LadderQuestion, level: number): string =>
  question.levels.find((each) => each.level === level)?.title ?? '';

const Outcome = ({
  question,
  answers,
  assumptions,
  change,
}: SkillRatingProps & { readonly question: LadderQuestion }) => {
  const markers = useMarkers(question, answers, assumptions);
  const { teamSkills = {}, required } = answers;
  const level = operationsFromSkills(teamSkills);
  if (level === null) return null;
  const chosen = required.operations;
  const does = markers.get(String(level));
  return (
    <div className="mt-4 border-l-4 border-accent py-0.5 pl-3 text-[0.875rem]">
      <p>
        Your ratings say: <strong className="font-semibold">{titleOf(question, level)}</strong>.{' '}
        {readinessText(teamSkills)}
        {does !== undefined && ` ${does}`}
      </p>
      {chosen === level ? (
        <p className="text-muted">It is chosen below; choose another level if you know better.</p>
      ) : (
        <p>
          You chose another level below.{' '}
          <Button
            look="text"
            onClick={() => change((current) => ({ ...current, required: { ...current.required, operations: level } }))}
          >
            Use the ratings
          </Button>
        </p>
      )}
    </div>
  );
};

interface RowProps {
  readonly skill: SkillId;
  readonly chosen: Rating | undefined;
  readonly onChoose: (rating: Rating) => void;
}

const Row = ({ skill, chosen, onChoose }: RowProps) => (
  <fieldset className="min-w-0 border-t border-hairline py-2.5">
    <legend className="contents font-semibold">{skills[skill].title}</legend>
    <p className="text-note text-muted">{skills[skill].example}</p>
    <div className="mt-1 grid grid-cols-2 gap-x-5 sm:flex sm:flex-wrap">
      {ratings.map((rating) => (
        <label key={rating} className="flex min-h-9 items-center gap-2 text-[0.875rem]">
          <input
            type="radio"
            name={`skill-${skill}`}
            checked={rating === chosen}
            onChange={() => onChoose(rating)}
            className="size-4.5 shrink-0 appearance-none rounded-pill border-2 border-control bg-surface checked:border-[5px] checked:border-ink"
          />
          {ratingTitles[rating]}
        </label>
      ))}
    </div>
  </fieldset>
);

/** Six skills rated one by one, for who cannot name the level; what follows is shown, and the level stays the reader's. */
export const SkillRating = (props: SkillRatingProps) => {
  const { question, answers, change } = props;
  const { teamSkills = {} } = answers;
  if (question.kind !== 'ladder') return null;
  return (
    <div className="mb-5">
      <Details summary="Rate six skills instead, and the level follows" open={Object.keys(teamSkills).length > 0}>
        <div className="border-b border-hairline">
          {skillIds.map((skill) => (
            <Row
              key={skill}
              skill={skill}
              chosen={teamSkills[skill]}
              onChoose={(value) => change((current) => rated(current, skill, value))}
            />
          ))}
        </div>
        <div className="mt-2 flex flex-wrap items-center justify-between gap-x-6 text-note text-muted">
          <p>{allRated(teamSkills) ? '' : 'Rate all six to see the level.'}</p>
          {Object.keys(teamSkills).length > 0 && (
            <Button look="text" onClick={() => change((current) => putAnswer(current, 'teamSkills', undefined))}>
              Clear the ratings
            </Button>
          )}
        </div>
      </Details>
      <div aria-live="polite">
        <Outcome {...props} question={question} />
      </div>
    </div>
  );
};
