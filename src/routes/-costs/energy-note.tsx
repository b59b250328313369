import { catalog, economicsRange } from '../../catalog';
import { Details } from '../../components/details';
import { SourceLine } from '../../components/fact';
import type { Configuration, FleetConfiguration, OptionCost } from '../../engine';
import { closedEnergyKey, servingEnergy } from '../../engine/energy';
import { closedEnergyText, energyBoundary, energyText, energyUnknown, hostedEnergyText } from '../../narrative/energy';
import { namesOf } from '../../narrative/names';
import { provenanceText } from '../../narrative/provenance';

const names = namesOf(catalog);

const Source = ({ of }: { readonly of: string }) => {
  const row = catalog.economicsByKey.get(of);
  return row === undefined ? null : <SourceLine>{provenanceText(catalog.sourceById, row)}</SourceLine>;
};

const Owned = ({ fleet }: { readonly fleet: FleetConfiguration }) => {
  const energy = servingEnergy(catalog, {
    model: catalog.modelByKey.get(fleet.model)?.architecture ?? fleet.model,
    accelerator: fleet.accelerator,
    weights: fleet.weights,
    gpus: fleet.tensorParallel,
    tokensPerSecond: fleet.tokensPerSecond,
  });
  if (energy === null) return <p>{energyUnknown}</p>;
  return (
    <>
      <p>
        {energyText(energy)} {energyBoundary}
      </p>
      <Source of={energy.key} />
    </>
  );
};

type Single = Exclude<Configuration, { readonly kind: 'plan' }>;

const Energy = ({ configuration }: { readonly configuration: Single }) => {
  if (configuration.kind === 'fleet') return <Owned fleet={configuration} />;
  if (catalog.modelByKey.get(configuration.model)?.weights !== 'closed') return <p>{hostedEnergyText}</p>;
  return (
    <>
      <p>{closedEnergyText(economicsRange(catalog, closedEnergyKey))}</p>
      <Source of={closedEnergyKey} />
    </>
  );
};

/** What the option takes in electricity, folded away: told for those who ask, no part of any score. */
export const EnergyNote = ({ cost: { configuration } }: { readonly cost: OptionCost }) => {
  const parts = configuration.kind === 'plan' ? configuration.legs.map((leg) => leg.configuration) : [configuration];
  return (
    <Details summary="Energy, which counts in no score">
      <div data-fact="" className="max-w-[66ch] space-y-3 text-dense">
        {parts.map((part) => (
          <div key={`${part.kind} ${part.model}`}>
            {parts.length > 1 && <p className="font-semibold">{names.model(part.model)}</p>}
            <Energy configuration={part} />
          </div>
        ))}
      </div>
    </Details>
  );
};
