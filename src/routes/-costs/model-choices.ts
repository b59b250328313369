/** What may be picked by name: models to rent or run, and accelerators. */
import {
  agreementOn,
  type Catalog,
  findModel,
  type ModelRow,
  type PriceRow,
  periodOn,
  rateOn,
  rentalPrice,
} from '../../catalog';
import { hasServerPrice } from '../../engine/cost/servers';
import type { OptionId } from '../../framework';
import { acceleratorName, namesOf } from '../../narrative/names';
import { price } from '../../narrative/numbers';
import { tierText } from '../../narrative/terms';

export interface NamedChoice {
  readonly id: string;
  readonly label: string;
}

const byLabel = (choices: readonly NamedChoice[]): readonly NamedChoice[] =>
  choices.toSorted((a, b) => a.label.localeCompare(b.label, 'en'));

/** The cheapest price in force among the rows of a model, by output. */
const cheapest = (rows: readonly PriceRow[], on: string): string | null => {
  const rates = rows.flatMap((row) => {
    const period = periodOn(row, on);
    return period === null ? [] : [rateOn(period, 0)];
  });
  const [least] = rates.toSorted((a, b) => a.output - b.output);
  return least === undefined ? null : `${price(least.input)} in, ${price(least.output)} out`;
};

const sold = (
  catalog: Catalog,
  on: string,
  offered: (model: ModelRow, row: PriceRow) => boolean,
): readonly NamedChoice[] =>
  byLabel(
    catalog.models.flatMap((model) => {
      const rows = (catalog.pricesByModel.get(model.key) ?? []).filter((row) => offered(model, row));
      const at = cheapest(rows, on);
      return at === null ? [] : [{ id: model.key, label: `${model.name} · ${at}` }];
    }),
  );

/** Where a seller's terms were read, they say under which options it sells. */
const sellsUnder = (catalog: Catalog, { seller }: PriceRow, option: OptionId): boolean => {
  const policy = catalog.policyById.get(catalog.sellerById.get(seller)?.policy ?? '');
  return policy === undefined || policy.deploymentOptions.some((offered) => offered === option);
};

/** Closed models whose price two sources give alike on the day, from sellers of that option. */
export const closedChoices = (catalog: Catalog, on: string, option: OptionId): readonly NamedChoice[] =>
  sold(
    catalog,
    on,
    (model, row) =>
      model.weights === 'closed' &&
      row.kind === 'closed' &&
      agreementOn(row, on) === 'agree' &&
      sellsUnder(catalog, row, option),
  );

/** Open models that somebody hosts. */
export const hostedChoices = (catalog: Catalog, on: string): readonly NamedChoice[] =>
  sold(catalog, on, (_model, row) => row.kind === 'hosted-open');

/** Open models whose architecture is published, so that their speed can be estimated. */
export const openChoices = (catalog: Catalog): readonly NamedChoice[] =>
  byLabel(
    catalog.models
      .filter(({ weights, architecture }) => weights === 'open' && architecture !== null)
      .map(({ key, name, tier }) => ({
        id: key,
        label: `${name} · ${tierText(tier)}`,
      })),
  );

/** Accelerators that somebody rents out, or those that a server price exists for. */
export const gpuChoices = (catalog: Catalog, on: string, bought: boolean): readonly NamedChoice[] =>
  catalog.gpus
    .filter(({ name }) => (bought ? hasServerPrice(name) : rentalPrice(catalog, name, on) !== null))
    .map(({ name }) => ({ id: name, label: acceleratorName(name) }));

/** An id from a link, which may name a seller too, as the choice it stands for; null where it names nothing on the list. */
export const chosenAmong = (
  choices: readonly NamedChoice[],
  id: string | undefined,
  catalog: Catalog,
): string | null => {
  if (id === undefined || choices.some((choice) => choice.id === id)) return id ?? null;
  const found = findModel(catalog, id);
  return found.ok && choices.some((choice) => choice.id === found.model.key) ? found.model.key : null;
};

export interface NamedList {
  /** '' = nothing is named. */
  readonly value: string;
  readonly choices: readonly NamedChoice[];
}

/**
 * A list with nothing named on top, and what is named selected. A name from a link that is not on the list joins it at the
 * end: it is in force, so it has to be seen and to be taken back.
 */
export const namedList = (
  unnamed: string,
  choices: readonly NamedChoice[],
  id: string | undefined,
  catalog: Catalog,
): NamedList => {
  const all = [{ id: '', label: unnamed }, ...choices];
  if (id === undefined) return { value: '', choices: all };
  const listed = chosenAmong(choices, id, catalog);
  if (listed !== null) return { value: listed, choices: all };
  const name = acceleratorName(namesOf(catalog).model(id));
  return { value: id, choices: [...all, { id, label: `${name}, not on this list` }] };
};
