import { createFileRoute } from '@tanstack/react-router';
import { PageHeading } from '../components/heading';
import { beforeScripts, recommendationWord } from '../narrative/result/headings';
import { useDecision } from './-decision';
import { LinkNotices } from './-link-notices';
import { Page } from './-page';
import { ResultScreen } from './-result/screen';
import { UnknownNames } from './-unknown-names';

/** Written into the file before anybody's answers are known: the fragment never reaches a server. */
const BeforeScripts = () => (
  <>
    <p className="eyebrow">{recommendationWord}</p>
    <PageHeading className="mt-2 text-verdict">{beforeScripts.title}</PageHeading>
    <p className="mt-4 max-w-[66ch] text-body text-muted">{beforeScripts.text}</p>
  </>
);

const ResultPage = () => {
  const decision = useDecision();
  return (
    <Page
      title="Decision"
      on={decision.state.assumptions.on}
      notices={
        <>
          <LinkNotices notices={decision.notices} />
          <UnknownNames {...decision.state} />
        </>
      }
    >
      {import.meta.env.SSR ? <BeforeScripts /> : <ResultScreen decision={decision} />}
    </Page>
  );
};

export const Route = createFileRoute('/result')({
  staticData: { title: 'Decision' },
  component: ResultPage,
});
