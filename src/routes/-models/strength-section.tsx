import { capabilityOf } from '../../catalog/capability';
import { acceptsImages } from '../../catalog/model-features';
import { SourceLine } from '../../components/fact';
import type { Shortlist, ShortlistRow } from '../../engine/shortlist';
import { tierText } from '../../narrative';
import { nativePrecisionText, releaseOf } from '../../narrative/models';
import { count, day, decimal } from '../../narrative/numbers';
import { provenanceText } from '../../narrative/provenance';
import { Section, SmallTable } from './section';
import { features } from './shortlist';

interface PartProps {
  readonly row: ShortlistRow;
  readonly list: Shortlist;
}

/** How strong it is, as others measured it. */
export const StrengthSection = ({ row: { model }, list }: PartProps) => {
  const { sourceById } = list.situation.catalog;
  const capability = capabilityOf(model.capabilityId);
  return (
    <Section title="Capability">
      <p className="text-body">
        {model.tier === null ? 'Not rated: no evidence of its strength was read.' : `It is ${tierText(model.tier)}.`}
      </p>
      <SourceLine>{provenanceText(sourceById, { source: model.tierSource, asOf: model.tierAsOf })}</SourceLine>
      {capability?.tier && <p className="mt-1 max-w-[66ch] text-note text-muted">{capability.tier.rule}</p>}
      <div className="mt-4">
        {capability === null || capability.scores.length === 0 ? (
          <p className="text-muted">Scores: unknown. No figure with a source was read.</p>
        ) : (
          <SmallTable
            caption="Scores with their sources"
            heads={[{ label: 'Benchmark' }, { label: 'Score', numeric: true }, { label: 'Source' }]}
            rows={capability.scores.map((score) => ({
              id: `${score.benchmark} ${score.setting} ${score.asOf} ${score.value}`,
              cells: [
                `${score.scale.name}${score.setting === null ? '' : `, ${score.setting}`}`,
                `${score.bound ?? ''} ${decimal(score.value)} ${score.scale.unit}`.trim(),
                <SourceLine key="source">{provenanceText(sourceById, score)}</SourceLine>,
              ],
            }))}
          />
        )}
      </div>
    </Section>
  );
};

interface FeatureLine {
  readonly label: string;
  readonly value: string | null;
  readonly fact: { readonly source: string; readonly asOf: string | null; readonly note?: string | undefined } | null;
}

/** What it can do and how it is built; unknown stays unknown. */
export const FeaturesSection = ({ row, list }: PartProps) => {
  const { model, architecture } = row;
  const { sourceById } = list.situation.catalog;
  const known = features.get(model.key);
  const release = releaseOf(model, known);
  const lines: readonly FeatureLine[] = known
    ? [
        { label: 'Calls tools', value: known.toolCalling?.value ?? null, fact: known.toolCalling },
        { label: 'Structured output', value: known.structuredOutput?.value ?? null, fact: known.structuredOutput },
        { label: 'Vision', value: known.inputs === null ? null : acceptsImages(known), fact: known.inputs },
        { label: 'Reasons before it answers', value: known.reasoning?.value ?? null, fact: known.reasoning },
        {
          label: 'Knowledge ends',
          value: known.knowledgeCutoff && day(known.knowledgeCutoff.value),
          fact: known.knowledgeCutoff,
        },
        { label: 'Released', value: release && day(release.on), fact: release?.fact ?? null },
        {
          label: 'Context, tokens',
          value: known.contextTokens && count(known.contextTokens.value),
          fact: known.contextTokens,
        },
        {
          label: 'Longest answer, tokens',
          value: known.outputTokens && count(known.outputTokens.value),
          fact: known.outputTokens,
        },
        { label: 'Served until', value: known.retires && day(known.retires.value), fact: known.retires },
      ]
    : [];
  return (
    <>
      <Section title="What it can do">
        <SmallTable
          caption="Features"
          heads={[{ label: 'Feature' }, { label: 'Known' }, { label: 'Source' }]}
          rows={lines.map(({ label, value, fact }) => ({
            id: label,
            cells: [
              label,
              value ?? (
                <span key="value" className="text-muted">
                  unknown
                </span>
              ),
              fact === null ? (
                <span key="none" className="text-note text-muted">
                  no source read says
                </span>
              ) : (
                <SourceLine key="source">{provenanceText(sourceById, fact)}</SourceLine>
              ),
            ],
          }))}
        />
        <p data-source="" className="mt-2 text-note text-muted">
          Unknown is not a no: lists of features end in July 2026, and later models are in none.
        </p>
      </Section>
      {architecture && (
        <Section title="How it is built">
          <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
            {(
              [
                ['Parameters', `${decimal(architecture.totalB)} billion`],
                ['Active per token', `${decimal(architecture.activeB)} billion`],
                ['Layers', count(architecture.layers)],
                ['Attention', architecture.attentionKind],
                ['Heads, and those that are cached', `${count(architecture.heads)}, ${count(architecture.kvHeads)}`],
                [
                  'Experts, and those used per token',
                  architecture.experts === null
                    ? 'none'
                    : `${count(architecture.experts)}, ${architecture.expertsPerToken === null ? 'unknown' : count(architecture.expertsPerToken)}`,
                ],
                ['Native precision', nativePrecisionText(architecture)],
                ['Longest context', architecture.maxContext === null ? 'unknown' : count(architecture.maxContext)],
                ['Vocabulary', count(architecture.vocabulary)],
                ['Weights at', architecture.hfId],
              ] as const
            ).map(([label, value]) => (
              <div key={label} className="flex justify-between gap-4 border-b border-hairline pb-1.5">
                <dt className="text-muted">{label}</dt>
                <dd className="text-right break-words">{value}</dd>
              </div>
            ))}
          </dl>
          <div className="mt-3">
            <SourceLine>{provenanceText(sourceById, architecture)}</SourceLine>
          </div>
        </Section>
      )}
    </>
  );
};
