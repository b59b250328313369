import { catalog } from '../../catalog';
import { CatalogNav } from '../../components/catalog-nav';
import { PageHeading, SectionHeading } from '../../components/heading';
import { amountsIn, day } from '../../narrative/numbers';
import { priceNotions } from '../../narrative/prices';
import { useDecision } from '../-decision';
import { EconomicsFact } from '../-gpus/hardware-facts';
import { LinkNotices } from '../-link-notices';
import { Page } from '../-page';
import { ChangesTable } from './changes-table';
import { DayField } from './day-field';
import { Disagreements } from './disagreements';
import { ModelHistory } from './model-history';
import { RentMovements } from './rent-movements';
import { UseTheData } from './use-the-data';

const Notions = () => (
  <div className="mt-4 gap-x-10 md:grid md:grid-cols-3">
    {priceNotions.map(({ title, text, keys }) => (
      <div key={title} className="mb-6">
        <h3>{title}</h3>
        <p className="mt-1 mb-3 text-muted">{text}</p>
        <div className="space-y-3">
          {keys.map((key) => (
            <EconomicsFact key={key} name={key} />
          ))}
        </div>
      </div>
    ))}
  </div>
);

/** Prices on a day, how they moved, and where sources differ. */
export const PricesScreen = () => {
  const decision = useDecision();
  const on = decision.state.assumptions.on ?? catalog.day;
  return (
    <Page title="Prices" on={on} notices={<LinkNotices notices={decision.notices} />}>
      <CatalogNav />
      <PageHeading>Prices on {day(on)}</PageHeading>
      <DayField decision={decision} />

      <section aria-labelledby="changes" className="mt-12">
        <SectionHeading id="changes">What changed, and what is announced</SectionHeading>
        <p className="mt-2 mb-4 max-w-[46rem] text-muted">
          {amountsIn().code} per million tokens. Only one of the lists read keeps history, so a change before a seller's
          first reading there is not on record.
        </p>
        <ChangesTable on={on} />
      </section>

      <section aria-labelledby="history" className="mt-14">
        <SectionHeading id="history">One price over time</SectionHeading>
        <ModelHistory on={on} />
      </section>

      <section aria-labelledby="differ" className="mt-14">
        <SectionHeading id="differ">Where sources differ</SectionHeading>
        <Disagreements on={on} />
      </section>

      <section aria-labelledby="rents" className="mt-14">
        <SectionHeading id="rents">GPU rents over time</SectionHeading>
        <RentMovements on={on} />
      </section>

      <section aria-labelledby="falling" className="mt-14">
        <SectionHeading id="falling">Do prices fall? Three different questions</SectionHeading>
        <Notions />
      </section>

      <section aria-labelledby="data" className="mt-14">
        <SectionHeading id="data">Use the data</SectionHeading>
        <UseTheData />
      </section>
    </Page>
  );
};
