/** What changed in a configuration between two values so close that nothing else can have. */
import type { OptionId } from '../../framework';
import type { FleetConfiguration, MeteredConfiguration, StepCause } from '../recommendation';

type One = MeteredConfiguration | FleetConfiguration;

const causeOf = (option: OptionId, before: One, after: One): StepCause | null => {
  if (before.model !== after.model) return { option, kind: 'model', before: before.model, after: after.model };
  if (before.kind === 'metered' || after.kind === 'metered') {
    if (before.kind !== 'metered' || after.kind !== 'metered') return null;
    const same = before.priceId === after.priceId && before.seller === after.seller;
    return same && before.inputUsd === after.inputUsd && before.outputUsd === after.outputUsd
      ? null
      : { option, kind: 'price', before: before.inputUsd, after: after.inputUsd };
  }
  const span = (fleet: FleetConfiguration) => `${fleet.tensorParallel} ${fleet.accelerator} ${fleet.weights}`;
  if (span(before) !== span(after))
    return { option, kind: 'configuration', before: before.accelerator, after: after.accelerator };
  if (before.servers !== null && after.servers !== null && before.servers !== after.servers)
    return { option, kind: 'servers', before: before.servers, after: after.servers };
  return before.replicas === after.replicas
    ? null
    : { option, kind: 'replicas', before: before.replicas, after: after.replicas };
};

/** What an option is made of on either side. */
export interface Sides {
  readonly option: OptionId;
  readonly before: readonly One[];
  readonly after: readonly One[];
}

/** The first cause found, the options in their order; null where the configurations are the same on both sides. */
export const stepCause = (sides: readonly Sides[]): StepCause | null => {
  for (const { option, before, after } of sides) {
    for (const [leg, one] of before.entries()) {
      const other = after[leg];
      const cause = other === undefined ? null : causeOf(option, one, other);
      if (cause !== null) return cause;
    }
  }
  return null;
};
