/** Which licences bind the users of a model: its own, and those of the models it was made from. */
import type { Catalog } from './catalog';
import type { LicenceRow } from './schema';

/**
 * The licence of an id and every licence it inherits from, its own first, each once.
 * Empty for null (no licence was read) and for an id the catalogue does not have.
 */
export const licenceChain = (
  { licenceById }: Pick<Catalog, 'licenceById'>,
  id: string | null,
): readonly LicenceRow[] => {
  const chain: LicenceRow[] = [];
  const follow = (licence: string) => {
    const row = licenceById.get(licence);
    if (row === undefined || chain.includes(row)) return;
    chain.push(row);
    for (const base of row.inheritsFrom) follow(base.licence);
  };
  if (id !== null) follow(id);
  return chain;
};
