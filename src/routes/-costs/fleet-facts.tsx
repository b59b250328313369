import type { ReactNode } from 'react';
import { catalog, economicsRange } from '../../catalog';
import type { FleetConfiguration } from '../../engine';
import { amountsIn, estimateStatus, latencyText, speedText, utilisationText } from '../../narrative';
import { hoursRows, idleText } from '../../narrative/running';
import { FleetBasis } from '../-capacity-basis';

const published = economicsRange(catalog, 'gpu_utilisation_self_hosted');

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="flex flex-wrap justify-between gap-x-4 border-b border-hairline py-2">
    <dt className="text-muted">{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** What follows from the fleet: outputs, never inputs. */
export const FleetFacts = ({ fleet }: { readonly fleet: FleetConfiguration }) => (
  <>
    <FleetHours fleet={fleet} />
    <dl className="mt-3 border-t border-hairline text-note">
      <Fact name="How busy">{utilisationText(fleet, published)}</Fact>
      <Fact name="Speed">{speedText(fleet)}</Fact>
      {!fleet.measured && <Fact name="At that speed">{latencyText(fleet)}</Fact>}
      <Fact name="How well the speed is known">
        <FleetBasis fleet={fleet} />. {estimateStatus(fleet)}
      </Fact>
    </dl>
  </>
);

/** Reservation and use side by side: the difference is what idling costs. */
const FleetHours = ({ fleet: { hours } }: { readonly fleet: FleetConfiguration }) => (
  <table className="mt-5 w-full text-note">
    <caption className="pb-2 text-left text-muted">{idleText(hours)}</caption>
    <thead>
      <tr className="border-b border-hairline text-muted">
        <th scope="col" className="py-2 pr-4 text-left font-semibold">
          Reservation and use
        </th>
        <th scope="col" className="py-2 pl-3 text-right font-medium">
          GPU-hours a month
        </th>
        <th scope="col" className="py-2 pl-3 text-right font-medium">
          {amountsIn().code} a month
        </th>
      </tr>
    </thead>
    <tbody>
      {hoursRows(hours).map(({ name, gpuHours, usd }) => (
        <tr key={name} className="border-b border-hairline">
          <th scope="row" className="py-2 pr-4 text-left font-normal">
            {name}
          </th>
          <td className="py-2 pl-3 text-right">{gpuHours}</td>
          <td className="py-2 pl-3 text-right">{usd}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
