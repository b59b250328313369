import { createFileRoute } from '@tanstack/react-router';
import { PageHeading } from '../components/heading';
import { useDecision } from './-decision';
import { EmbedCard } from './-embed/card';

/** What a frame shows that lets no script of ours run. */
const StaticCard = () => (
  <main
    id="main"
    tabIndex={-1}
    className="rounded-card border border-hairline bg-surface p-4 outline-none sm:px-6 sm:py-5"
  >
    <p className="eyebrow">Rent or Own</p>
    <PageHeading className="mt-1.5 text-h2">
      A decision to <span className="text-accent">rent or own</span> a language model.
    </PageHeading>
    <p className="mt-3 max-w-[66ch] text-dense text-muted">
      The answers stand in the address of this frame, and the verdict is computed from them here. Where the page around
      it does not allow that, open the link you were given in a tab of its own.
    </p>
    <p className="mt-4 text-dense">
      <a href="../result/" target="_blank" rel="noopener" className="underline">
        Open the full analysis
      </a>
    </p>
  </main>
);

const EmbedPage = () => {
  const { state, notices } = useDecision();
  if (import.meta.env.SSR) return <StaticCard />;
  return <EmbedCard state={state} notices={notices} />;
};

export const Route = createFileRoute('/embed')({
  staticData: { title: 'Embedded decision' },
  component: EmbedPage,
});
