import { catalog } from '../catalog';
import { Notices } from '../components/notices';
import { type Answers, type Assumptions, optionLabels, singleOptionIds } from '../framework';
import { otherEdition } from '../narrative/link-words';
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
  /** Of the data the link was written with. */
  readonly edition: string | null;
}

const OtherEdition = ({ edition }: Pick<Named, 'edition'>) => {
  const text = otherEdition(edition, catalog.edition);
  return <Notices title="Another data edition" notices={text === null ? [] : [{ id: 'edition', text }]} />;
};

/** Names that this edition's catalogue does not have, and an edition that is not this one: said where the catalogue is at hand. */
export const UnknownNames = ({ answers, assumptions, edition }: Named) => (
  <>
    <OtherEdition edition={edition} />
    <Notices
      title="Some names are not in the catalogue"
      notices={unknownIds(answers, assumptions, catalog).map((id) => ({
        id: id.message,
        text: `${subjectOf(id)} ${id.problem}`,
      }))}
    />
  </>
);
