import { createFileRoute } from '@tanstack/react-router';
import { ComplianceScreen } from './-compliance/screen';
import { useDecision } from './-decision';
import { LinkNotices } from './-link-notices';
import { Page } from './-page';

const CompliancePage = () => {
  const decision = useDecision();
  return (
    <Page
      title="Compliance"
      amounts={false}
      on={decision.state.assumptions.on}
      notices={<LinkNotices notices={decision.notices} />}
    >
      <ComplianceScreen decision={decision} />
    </Page>
  );
};

export const Route = createFileRoute('/compliance')({
  staticData: {
    title: 'Compliance',
  },
  component: CompliancePage,
});
