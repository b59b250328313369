import { createFileRoute, Link } from '@tanstack/react-router';
import { PageHeading, SectionHeading } from '../components/heading';
import { Page } from './-page';

const steps = [
  [
    'What is ruled out',
    'An answer that is a rule removes the options that break it, whatever they cost. Each removal is shown with the answer behind it, and can be relaxed there.',
  ],
  [
    'What falls short',
    'For eleven needs you say how much you require. An option loses points where it offers less than that, and a little where a need of some weight is met without headroom.',
  ],
  [
    'What it costs',
    'The monthly cost of each option comes from your volume, published prices and the GPUs your peak needs, with labour as its own lines. Cost is the twelfth loss.',
  ],
  [
    'Which comes first',
    'The option that loses least leads. An option that misses one of your strongest needs ranks behind all that meet it.',
  ],
  [
    'How sure that is',
    'The same calculation is repeated with weights, prices and throughput drawn from their ranges. How often an option comes first is printed beside the answer.',
  ],
] as const;

const MethodScreen = () => (
  <Page title="How it decides" amounts={false}>
    <PageHeading>How it decides</PageHeading>
    <p className="mt-3 max-w-[66ch] text-body text-muted">
      Six ways to run a language model are compared: a closed API, the same under private terms, a hosted open model,
      open weights on cloud GPUs, open weights on your own hardware, and a hybrid of two or three of them.
    </p>
    <ol className="mt-8 max-w-[44rem]">
      {steps.map(([title, text], index) => (
        <li key={title} className="grid grid-cols-[2rem_1fr] gap-x-3 border-t border-hairline py-4">
          <span className="font-serif text-lead text-muted">{index + 1}</span>
          <div>
            <h2 className="font-sans text-dense font-semibold tracking-normal">{title}</h2>
            <p className="mt-0.5 text-muted">{text}</p>
          </div>
        </li>
      ))}
    </ol>
    <SectionHeading className="mt-10">What is opinion</SectionHeading>
    <p className="mt-2 max-w-[66ch] text-muted">
      How much an option gives, what weighs how much and when a lead is clear are judgements, each with its reason:{' '}
      <Link to="/knowledge/" search={true} className="prose-link">
        read and change the judgements
      </Link>
      .
    </p>
    <SectionHeading className="mt-10">How good the speeds are</SectionHeading>
    <p className="mt-2 max-w-[66ch] text-muted">
      Tokens per second are predicted from the model's shape and the card's figures. The prediction is held against 841
      published runs:{' '}
      <Link to="/accuracy/" search={true} className="prose-link">
        how good the capacity figures are
      </Link>
      .
    </p>
    <SectionHeading className="mt-10">What it does not know</SectionHeading>
    <p className="mt-2 max-w-[66ch] text-muted">
      How good a model is at your task, what your contract negotiations end with, and prices after the day printed in
      the header. A cost without a published figure stays out until you type one, and is listed as missing.
    </p>
  </Page>
);

export const Route = createFileRoute('/method')({
  staticData: {
    title: 'How it decides',
  },
  component: MethodScreen,
});
