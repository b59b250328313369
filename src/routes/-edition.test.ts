import { expect, it } from 'vitest';
import { catalog } from '../catalog';
import { editionDay, editionId } from './-edition';

it('names the edition that ships', () => {
  expect({ id: editionId, day: editionDay }).toEqual({ id: catalog.edition, day: catalog.day });
});
