import { createFileRoute } from '@tanstack/react-router';
import { PageHeading } from '../components/heading';
import { compareWords } from '../narrative/comparing/page';
import { CompareScreen } from './-compare/screen';
import { useDecision } from './-decision';
import { LinkNotices } from './-link-notices';
import { Page } from './-page';
import { UnknownNames } from './-unknown-names';

/** Written into the file before anybody's scenarios are known: the fragment never reaches a server. */
const BeforeScripts = () => (
  <>
    <PageHeading>{compareWords.before}</PageHeading>
    <p className="mt-2 max-w-[66ch] text-body text-muted">{compareWords.beforeText}</p>
  </>
);

const ComparePage = () => {
  const decision = useDecision();
  return (
    <Page
      title={compareWords.title}
      on={decision.state.assumptions.on}
      notices={
        <>
          <LinkNotices notices={decision.notices} />
          <UnknownNames {...decision.state} />
        </>
      }
    >
      {import.meta.env.SSR ? <BeforeScripts /> : <CompareScreen decision={decision} />}
    </Page>
  );
};

export const Route = createFileRoute('/compare')({
  staticData: {
    title: 'Compare scenarios',
  },
  component: ComparePage,
});
