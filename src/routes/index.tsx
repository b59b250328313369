import { createFileRoute } from '@tanstack/react-router';
import { LinkButton } from '../components/button';
import { PageHeading } from '../components/heading';
import { LandingHeader } from '../components/site-header';
import { Page } from './-page';

const LandingScreen = () => (
  <Page
    header={
      <LandingHeader
        saved={
          <LinkButton to="/check/" search={true}>
            Open a saved decision
          </LinkButton>
        }
      />
    }
  >
    <PageHeading className="text-hero">
      Should you rent your language model, or <span className="text-accent">own it</span>?
    </PageHeading>
  </Page>
);

export const Route = createFileRoute('/')({ component: LandingScreen });
