import { Link } from '@tanstack/react-router';
import { SectionHeading } from '../../components/heading';
import { day } from '../../narrative/numbers';
import { editionDay } from '../-edition';

const steps = [
  'Rules first: an answer that must hold removes every option that breaks it, whatever it costs.',
  'Ten needs: an option loses points where it offers less than you require.',
  'Cost: your volume, dated prices and the GPUs your busiest hour needs, with engineering time as its own lines.',
  'Order: the option that loses least leads, unless it misses one of your strongest needs.',
  'Certainty: weights, prices and speeds are drawn again and again from their ranges; the share won is printed.',
] as const;

/** The method in five lines, and its limits. */
export const HowItDecides = () => (
  <div className="mt-14 grid gap-x-12 gap-y-10 lg:grid-cols-[1.4fr_1fr]">
    <section aria-labelledby="how">
      <SectionHeading id="how">How it decides</SectionHeading>
      <ol className="mt-3 border-t border-hairline">
        {steps.map((step, index) => (
          <li key={step} className="grid grid-cols-[2rem_1fr] border-b border-hairline py-2.5">
            <span className="font-serif text-muted">{index + 1}</span>
            {step}
          </li>
        ))}
      </ol>
      <p className="mt-3">
        <Link to="/method/" search={true} className="prose-link">
          The method at more length
        </Link>
      </p>
    </section>
    <section aria-labelledby="unknown">
      <SectionHeading id="unknown">What it does not know</SectionHeading>
      <p className="mt-3 text-muted">
        How good a model is at your task, what your own negotiations end with, and any price after {day(editionDay)},
        the day of its data. A cost that nobody publishes stays out until you type one, and is listed as missing. It is
        not legal advice.
      </p>
    </section>
  </div>
);
