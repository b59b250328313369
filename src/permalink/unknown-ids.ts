/**
 * Names in a decision that this edition's catalogue does not have. A link or a file may be older than the catalogue, so
 * the shape of an id is checked when it is read and its existence here. Apart from the index: it is used where the
 * catalogue is loaded.
 */
import { type Catalog, findModel } from '../catalog';
import { type Answers, type Assumptions, singleOptionIds } from '../framework';
import { nearestWord } from '../framework/unknown-key';

export interface UnknownId {
  /** Where, as in the JSON of answers: `models.hosted-open`, `assumptions.gpu`. */
  readonly path: string;
  /** The sentence after the path: what is wrong and the fix. */
  readonly problem: string;
  /** A sentence that names the path and the fix. */
  readonly message: string;
}

const unknown = (path: string, problem: string): UnknownId => ({ path, problem, message: `${path} ${problem}` });

const modelProblem = (catalog: Catalog, path: string, id: string | undefined): readonly UnknownId[] => {
  if (id === undefined) return [];
  const found = findModel(catalog, id);
  if (found.ok) return [];
  const problem =
    found.reason === 'ambiguous'
      ? `"${id}" is an id of several models, ${found.hits.join(' and ')}; name one of them.`
      : `"${id}" is not in the catalogue; ${
          found.nearest.length > 0 ? `did you mean ${found.nearest.join(' or ')}?` : 'name an exact id of a model.'
        }`;
  return [unknown(path, problem)];
};

const nameProblem = (
  path: string,
  name: string,
  known: ReadonlyMap<string, unknown>,
  like: string,
): readonly UnknownId[] => {
  if (known.has(name)) return [];
  const nearest = nearestWord(name, [...known.keys()]);
  const fix = nearest === null ? `name one exactly, such as ${like}.` : `did you mean ${nearest}?`;
  return [unknown(path, `"${name}" is not in the catalogue; ${fix}`)];
};

/** Every model, accelerator and licence named that the catalogue does not have. Empty = all are known. */
export const unknownIds = (answers: Answers, assumptions: Assumptions, catalog: Catalog): readonly UnknownId[] => [
  ...modelProblem(catalog, 'closedModel', answers.closedModel),
  ...singleOptionIds.flatMap((option) => modelProblem(catalog, `models.${option}`, answers.models?.[option])),
  ...modelProblem(catalog, 'sameWeights', answers.sameWeights),
  ...(assumptions.gpu === null ? [] : nameProblem('assumptions.gpu', assumptions.gpu, catalog.gpuByName, 'H100 SXM')),
  ...assumptions.acceptedLicences.flatMap((id) =>
    nameProblem('assumptions.acceptedLicences', id, catalog.licenceById, 'llama-4'),
  ),
];
