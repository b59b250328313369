import { Link } from '@tanstack/react-router';
import { type PresetId, presetOf } from '../../framework/presets';
import { noDecision, toFragment } from '../../permalink';

/** The four that differ most come first. */
const order = [
  'mvp',
  'hospital',
  'platform',
  'batch',
  'regulated-saas',
  'fine-tuned',
  'coding',
  'air-gapped',
] as const satisfies readonly PresetId[];

/** Eight situations: each is a whole set of answers in a link, and every answer can be changed. */
const StartFrom = () => (
  <nav aria-label="Start from a situation" className="overflow-hidden rounded-card border outline-border bg-surface">
    <ul className="-mr-px -mb-px grid sm:grid-cols-2 lg:grid-cols-[9.5rem_repeat(4,1fr)]">
      <li className="eyebrow flex border-r border-b border-hairline px-4 py-4 sm:col-span-2 lg:col-span-1 lg:row-span-2">
        Start from
      </li>
      {order.map(presetOf).map(({ id, title, summary, answers }) => (
        <li key={id} className="border-r border-b border-hairline">
          <Link
            to="/result/"
            search={{ decision: toFragment({ ...noDecision, answers }) }}
            className="block h-full px-4 py-4 no-underline hover:bg-sunken"
          >
            <span className="block font-semibold">{title}</span>
            <span className="block text-note text-muted">{summary}</span>
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);

export default StartFrom;
