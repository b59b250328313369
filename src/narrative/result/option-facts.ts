/** What stands in an option's opened row beside its points: what would be bought or run, and what is known of it. */
import type { Catalog } from '../../catalog';
import type { OptionCost, Recommendation, VetoId } from '../../engine/recommendation';
import type { OptionId } from '../../framework';
import { vetoRows } from '../../framework/vetoes';
import { announcedTexts } from '../announced';
import { riskOf } from '../at-risk';
import { comparedText, configurationText, latencyText, speedText, utilisationText } from '../costs';
import { guideTitles } from '../guides';
import type { Names } from '../names';
import { capabilityShort } from '../reasons';
import { whereClassesGo } from '../split-classes';

/** "Qwen3-32B · 2 × 2 H100 · FP8", and how it was chosen; of a fleet how fast and how busy it is too. */
const configurationSays = ({ configuration }: OptionCost, names: Names): readonly string[] => {
  if (configuration.kind === 'plan')
    return [configurationText(configuration, names), whereClassesGo(configuration)].filter((text) => text !== '');
  const chosen = `${configurationText(configuration, names)} · ${comparedText(configuration)}`;
  if (configuration.kind === 'metered') return [chosen];
  return [
    chosen,
    `${speedText(configuration)}; ${latencyText(configuration)}; ${utilisationText(configuration, null)}.`,
  ];
};

/** Line by line; nothing where the option has no cost. */
export const optionFacts = (
  option: OptionId,
  recommendation: Recommendation,
  { catalog, names }: { readonly catalog: Catalog; readonly names: Names },
): readonly string[] => {
  const { costs, answers, on, capabilityShort: short } = recommendation;
  const cost = costs[option];
  return [
    ...riskOf(option, recommendation, catalog),
    ...(cost === undefined ? [] : configurationSays(cost, names)),
    ...short.filter((one) => one.option === option).map((one) => capabilityShort(one, answers)),
    ...(cost === undefined ? [] : announcedTexts(cost, on, { catalog, names }).map(({ text }) => text)),
  ];
};

/** Under those. */
export const billLink = 'Its bill, line by line';

/** Where a rule comes from: "A rule of the guide …". null = it follows from the answers alone. */
export const vetoSourceText = (id: VetoId): string | null => {
  const row = vetoRows.find((each) => each.id === id);
  if (row === undefined) return null;
  return row.ref === undefined ? 'Our rule.' : `A rule of the guide ${guideTitles[row.ref] ?? row.ref}.`;
};
