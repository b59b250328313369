/** What does not change between many decisions is worked out once: for a catalogue, a company and the licences it accepts. */
import type { Catalog } from '../../catalog';
import type { CompanyFacts } from '../../framework';
import type { Situation } from './situation';

const nothingSaid: CompanyFacts = {};

const under = <K extends object, V>(known: WeakMap<K, V>, key: K, made: () => V): V => {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = made();
  known.set(key, value);
  return value;
};

type ByCompany<V> = WeakMap<CompanyFacts, WeakMap<readonly string[], V>>;

/** One store per catalogue, company and list of accepted licences; decisions that differ in numbers alone share it. */
export const keptPerCompany = <V>(made: () => V): ((situation: Situation) => V) => {
  const byCatalog = new WeakMap<Catalog, ByCompany<V>>();
  return ({ catalog, answers, assumptions }) => {
    const companies = under(byCatalog, catalog, (): ByCompany<V> => new WeakMap());
    const accepted = under(companies, answers.company ?? nothingSaid, () => new WeakMap<readonly string[], V>());
    return under(accepted, assumptions.acceptedLicences, made);
  };
};
