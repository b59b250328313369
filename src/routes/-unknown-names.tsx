import { catalog } from '../catalog';
import { Notices } from '../components/notices';
import { type Answers, type Assumptions, optionLabels, singleOptionIds } from '../framework';
import { type UnknownId, unknownIds } from '../permalink/unknown-ids';

const modelOf = new Map<string, string>(
  singleOptionIds.map((option) => [`models.${option}`, `The model for ${optionLabels[option]}`]),
);

const subjectOf = ({ path }: UnknownId): string => {
  const known = new Map([
    ['closedModel', 'The closed model'],
    ['sameWeights', 'The open model for all options'],
    ['assumptions.gpu', 'The GPU'],
    ['assumptions.acceptedLicences', 'An accepted licence'],
    ...modelOf,
  ]);
  return known.get(path) ?? path;
};

interface Named {
  readonly answers: Answers;
  readonly assumptions: Assumptions;
}

/** Names in the decision that this edition's catalogue does not have: said where the catalogue is at hand. */
export const UnknownNames = ({ answers, assumptions }: Named) => (
  <Notices
    title="Some names are not in the catalogue"
    notices={unknownIds(answers, assumptions, catalog).map((id) => ({
      id: id.message,
      text: `${subjectOf(id)} ${id.problem}`,
    }))}
  />
);
