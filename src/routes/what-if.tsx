import { createFileRoute } from '@tanstack/react-router';
import { PageHeading } from '../components/heading';
import { whatIfWords } from '../narrative/what-if';
import { wasNotices } from '../permalink/inner-notices';
import { Trying, useDecision } from './-decision';
import { LinkNotices } from './-link-notices';
import { Page } from './-page';
import { UnknownNames } from './-unknown-names';
import { WhatIfScreen } from './-what-if/screen';
import { triedStep } from './-what-if/trial';

/** Written into the file before anybody's answers are known: the fragment never reaches a server. */
const BeforeScripts = () => (
  <>
    <PageHeading>{whatIfWords.heading}</PageHeading>
    <p className="mt-2 max-w-[66ch] text-body text-muted">{whatIfWords.beforeText}</p>
  </>
);

const WhatIf = () => {
  const decision = useDecision();
  const { state, notices } = decision;
  return (
    <Page
      title={whatIfWords.title}
      on={state.assumptions.on}
      notices={
        <>
          <LinkNotices notices={[...notices, ...wasNotices(state)]} />
          <UnknownNames {...state} />
        </>
      }
    >
      {import.meta.env.SSR ? <BeforeScripts /> : <WhatIfScreen decision={decision} />}
    </Page>
  );
};

const WhatIfPage = () => (
  <Trying value={triedStep}>
    <WhatIf />
  </Trying>
);

export const Route = createFileRoute('/what-if')({
  staticData: { title: 'What if' },
  component: WhatIfPage,
});
