/** What the finer points need of the catalogue. Loaded after the page itself is on the screen. */
import { catalog, findModel, type LicenceRow, type ModelRow, periodOn, searchedAccelerators } from '../../catalog';
import { licenceStanding } from '../../engine/licensing';
import type { LicenceStanding } from '../../engine/recommendation';
import type { Answers, Assumptions } from '../../framework';
import { licenceName, namesOf } from '../../narrative/names';
import { day, money } from '../../narrative/numbers';
import { provenanceText } from '../../narrative/provenance';
import { listed } from '../../narrative/segments';
import { standingText, tierText } from '../../narrative/terms';

const names = namesOf(catalog);

/** "Gemma Terms of Use" for the id of a licence, else the id itself. */
export const licenceCalled = (id: string): string => names.licence(id) ?? id;

const mayRun = ({ weights, architecture }: ModelRow): boolean => weights === 'open' && architecture !== null;

const standingOf = (model: ModelRow, answers: Answers, { acceptedLicences }: Assumptions): LicenceStanding =>
  licenceStanding(catalog, model.licence, answers.company ?? {}, acceptedLicences);

export interface VendorGroup {
  readonly vendor: string;
  readonly models: readonly { readonly key: string; readonly text: string }[];
}

/** Open models with an architecture, by vendor: "gpt-oss-120b · routine (tier D) · allowed". */
export const openModels = (answers: Answers, assumptions: Assumptions): readonly VendorGroup[] => {
  const open = catalog.models.filter(mayRun);
  const vendors = [...new Set(open.map(({ vendor }) => vendor))].toSorted((one, other) =>
    (one ?? '').localeCompare(other ?? '', 'en'),
  );
  return vendors.map((vendor) => ({
    vendor: vendor ?? 'Vendor not known',
    models: open
      .filter((model) => model.vendor === vendor)
      .map((model) => ({
        key: model.key,
        text: [model.name, tierText(model.tier), standingText(standingOf(model, answers, assumptions))].join(' · '),
      })),
  }));
};

/** The listed model that an id from a link stands for; null where it stands for none. */
export const listedModel = (id: string): ModelRow | null => {
  const found = findModel(catalog, id);
  return found.ok && mayRun(found.model) ? found.model : null;
};

const isHosted = ({ key }: ModelRow, on: string): boolean =>
  (catalog.pricesByModel.get(key) ?? []).some((row) => row.kind === 'hosted-open' && periodOn(row, on) !== null);

const licenceSentence = (standing: LicenceStanding): string => {
  if (standing.licence === null) return 'Its licence was not read: read it before you rely on the result.';
  const said = `${licenceCalled(standing.licence)}: ${standingText(standing)}.`;
  return standing.standing === 'excluded' ? `${said} As it stands, no option can use this model.` : said;
};

/** What follows from running this model everywhere, in sentences. */
export const aboutModel = (model: ModelRow, answers: Answers, assumptions: Assumptions): readonly string[] => {
  const on = assumptions.on ?? catalog.day;
  return [
    licenceSentence(standingOf(model, answers, assumptions)),
    ...(isHosted(model, on) ? [] : [`On ${day(on)} no host lists it, so hosting it for you has no price.`]),
  ];
};

export interface LicenceChoice {
  readonly value: string;
  readonly title: string;
  readonly example: string;
  readonly source: string;
}

const gatedRevenue: Readonly<Record<string, string>> = {
  model_as_a_service_group_revenue_12m: 'from selling model access, the whole group counted',
  model_as_a_service_or_ai_work_assistant_revenue_12m: 'from selling model access or a work assistant',
  model_as_a_service_or_ai_work_assistant: 'selling model access or a work assistant',
};

/** What a restricted licence asks, in a sentence of the catalogue's own readings. */
export const conditionOf = (licence: LicenceRow): string => {
  const gate = licence.thresholds.find(({ blocksUse }) => blocksUse);
  if (gate === undefined) {
    const hosting = `hosting for others: ${licence.hostingForThirdParties.value}`;
    return `Commercial use: ${licence.commercialUse.value}; ${hosting}.`;
  }
  const what = gatedRevenue[gate.metric] ?? gate.metric.replaceAll('_', ' ');
  const when = gate.amount === 0 ? `When ${what}` : `Above ${money(gate.amount)} in 12 months ${what}`;
  return `${when}: ${gate.consequence}.`;
};

/** Restricted licences of models that can be run or are hosted, each with its models and what it asks. */
export const restrictedLicences: readonly LicenceChoice[] = catalog.licences.flatMap((licence) => {
  if (licence.licenceClass !== 'use-restricted' && licence.licenceClass !== 'hosting-gated') return [];
  const models = catalog.models.filter(
    (model) =>
      model.licence === licence.id &&
      (mayRun(model) || (catalog.pricesByModel.get(model.key) ?? []).some(({ kind }) => kind === 'hosted-open')),
  );
  if (models.length === 0) return [];
  const covered = listed(models.map(({ name }) => name));
  return [
    {
      value: licence.id,
      title: licenceName(licence.licenceName.value),
      example: `${covered}. ${conditionOf(licence)}`,
      source: provenanceText(catalog.sourceById, licence.licenceName),
    },
  ];
});

const rentalDays = [
  ...new Set(catalog.rentals.flatMap(({ date }) => (date !== null && /^2026-\d\d-\d\d$/.test(date) ? [date] : []))),
].toSorted();

/** Of which days there are rental readings at all. */
export const rentalReadings = `Rental prices of GPUs were read on only ${rentalDays.length} days of 2026, from ${day(rentalDays[0] ?? '')} to ${day(rentalDays.at(-1) ?? '')}; each seller's latest reading up to your day counts.`;

/** Said beside a day that can be used but leaves something out; null where nothing is to say. */
export const oddDay = (on: string): string | null => {
  if (searchedAccelerators(catalog, on).length === 0) {
    return 'Up to this day no GPU has readings from three sellers, so none is priced by itself: choose a GPU, and its price, on the costs page.';
  }
  return on > catalog.day
    ? 'Later than this data edition: prices announced for then count, all others stay as read.'
    : null;
};
