import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import { currentKnowledge, edition1, edition2 } from '../framework/editions';
import { agreements } from './agreement';
import { agreementTable, agreementText, pointTable } from './agreement-table';
import { publishedAgreement } from './published-agreement';

// After a change of prices or judgements: npx vitest run src/evidence -u, then read what changed and explain it.
describe('the engine over every published row', () => {
  it('agrees under edition 2 as published', async () => {
    const rows = agreementTable(catalog, edition2);
    await expect(agreementText(rows)).toMatchFileSnapshot('agreement-2.json');
    const tally = agreements.map((kind) => `${kind} ${rows.filter(({ agreement }) => agreement === kind).length}`);
    console.info(`${rows.length} published rows: ${tally.join(', ')}`);
  }, 180_000);

  it('agrees under edition 1 as published', async () => {
    await expect(agreementText(pointTable(catalog, edition1))).toMatchFileSnapshot('agreement-1.json');
  }, 60_000);

  it('is published for the edition that decides today', () => {
    expect(new Set(publishedAgreement.map(({ edition }) => edition))).toEqual(new Set([currentKnowledge.edition]));
  });
});
