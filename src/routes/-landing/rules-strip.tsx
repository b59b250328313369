import { ThresholdStrip } from '../../charts/threshold-strip';
import { rulesDisagree } from '../../narrative/break-even';
import { guideTitles } from '../../narrative/guides';
import { tokens } from '../../narrative/numbers';
import { publishedRules } from '../../narrative/published-rules';
import { listed } from '../../narrative/segments';
import { example } from './example';

const rules = publishedRules
  .filter(({ kind }) => kind === 'break-even')
  .map(({ id, label, tokensPerDay: { low, high } }) => ({ id, label, from: low, to: high }));
const guides = [
  ...new Set(
    publishedRules.filter(({ kind }) => kind === 'break-even').map(({ guide }) => guideTitles[guide] ?? guide),
  ),
];
const at = example.breakEven?.headline?.at ?? null;
const yours = at === null ? null : { at, label: `the example above, ${tokens(at)}` };
const summary = `Published break-evens on one axis of tokens a day: ${rules
  .map(({ label, from, to }) => `${label}, ${from === to ? tokens(from) : `${tokens(from)} to ${tokens(to)}`}`)
  .join('; ')}.${at === null ? '' : ` The example above breaks even at ${tokens(at)}.`}`;

/** Where the guides say owning starts to pay, beside what is computed. */
const RulesStrip = () => (
  <>
    <h2 className="text-h2">{rulesDisagree()}</h2>
    <p className="mt-1.5 mb-6 max-w-[44rem] text-muted">
      Where five guides say self-hosting starts to pay, put on one axis. Yours depends on your prices, your GPUs and how
      busy they are, so it is computed.
    </p>
    <ThresholdStrip rules={rules} yours={yours} summary={summary} />
    <p data-source="" className="mt-3 text-note text-muted">
      As the guides print them: {listed(guides)}.
    </p>
  </>
);

export default RulesStrip;
