/** The checklist of the regimes picked, as Markdown to take along. */
import type { SourceRow } from '../catalog';
import type { ChecklistCondition, ChecklistPart } from '../engine/compliance';
import { optionLabels } from '../framework';
import { dateText, disputeText, legalSourceText, notAdvice, providersText, reviewText, statusText } from './compliance';
import { day } from './numbers';
import { listed } from './segments';

export interface ChecklistContext {
  readonly on: string;
  readonly sourceById: ReadonlyMap<string, SourceRow>;
  readonly providerName: (id: string) => string;
  readonly licenceName: (id: string) => string;
}

/** Within a sentence; "a BAA" and "an EU region" keep their capitals. */
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const optionsText = ({ options }: ChecklistCondition): string => listed(options.map((option) => optionLabels[option]));

const partText = (
  { standing, requirements, conditions, excluded }: ChecklistPart,
  { on, sourceById, providerName, licenceName }: ChecklistContext,
): string => {
  const { regime, ahead, reviewBy } = standing;
  const source = (legal: Parameters<typeof legalSourceText>[1]) => legalSourceText(sourceById, legal);
  const line = (one: ChecklistCondition, box: string) => [
    `- ${box}${optionsText(one)}: ${lowerFirst(statusText(one))}. ${one.cell.conditions} (${source(one.cell)})`,
    ...(one.providers ? [`  - ${providersText(one.providers, providerName)}`] : []),
  ];
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', `### ${title}`, '', ...lines];
  return [
    `## ${regime.name} (${regime.jurisdiction})`,
    '',
    `- [ ] Does it apply? ${regime.appliesWhen}`,
    ...section(
      'Requirements',
      requirements.map((each) => `- [ ] ${each.says} (${source(each)})`),
    ),
    ...section('What each option takes', [
      ...conditions.flatMap((one) => line(one, '[ ] ')),
      ...excluded.flatMap((one) => line(one, '')),
    ]),
    ...section(
      'Dates ahead',
      ahead.map(dateText).map((text) => `- [ ] ${text}`),
    ),
    ...section(
      'Licences',
      regime.licenceConflicts.map(
        (each) => `- [ ] ${listed(each.licences.map(licenceName))}: ${each.says} (${source(each)})`,
      ),
    ),
    ...section(
      'Disputed',
      regime.disputed.map(disputeText).map((text) => `- ${text}`),
    ),
    '',
    `${reviewText(reviewBy, on)}.`,
  ].join('\n');
};

/** Markdown: one section per regime, a box per thing to settle, each with its source. Ends with a line break. */
export const checklistMarkdown = (parts: readonly ChecklistPart[], context: ChecklistContext): string =>
  `${[
    `# Compliance checklist, as of ${day(context.on)}`,
    '',
    notAdvice,
    '',
    ...parts.map((part) => `${partText(part, context)}\n`),
  ].join('\n')}`;
