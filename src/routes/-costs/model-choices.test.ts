import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog';
import { assessPoint } from '../../engine';
import { currentKnowledge } from '../../framework/editions';
import { chosenAmong, closedChoices, gpuChoices, hostedChoices, namedList, openChoices } from './model-choices';
import { decision } from './situation.fixture';

describe('what may be picked by name', () => {
  const lists = [
    ['closed', closedChoices(catalog, catalog.day, 'closed-api')],
    ['hosted', hostedChoices(catalog, catalog.day)],
    ['open', openChoices(catalog)],
    ['rented GPUs', gpuChoices(catalog, catalog.day, false)],
    ['bought GPUs', gpuChoices(catalog, catalog.day, true)],
  ] as const;

  test.each(lists)('%s: some, each once, each with a name', (_, choices) => {
    expect(choices.length).toBeGreaterThan(2);
    expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
    for (const { label } of choices) expect(label).not.toBe('');
  });

  test.each(['closed-api', 'closed-enterprise'] as const)(
    'every closed model on the list of %s can be priced',
    (option) => {
      const { answers, assumptions } = decision();
      for (const { id } of closedChoices(catalog, catalog.day, option)) {
        const { costs } = assessPoint({
          answers: { ...answers, closedModel: id },
          assumptions,
          catalog,
          knowledge: currentKnowledge,
        }).recommendation;
        expect(costs[option]?.configuration, id).toMatchObject({ model: id });
      }
    },
  );

  test.each([
    ['gpt-6-sol', 'gpt-6-sol'],
    ['openai:gpt-6-sol', 'gpt-6-sol'],
    ['no-such-model', null],
    [undefined, null],
  ])('%s stands for %s', (id, choice) =>
    expect(chosenAmong(closedChoices(catalog, catalog.day, 'closed-api'), id, catalog)).toBe(choice),
  );
});

describe('what is named and not on the list', () => {
  const gpus = gpuChoices(catalog, catalog.day, true);
  const listOf = (id: string | undefined) => namedList('The cheapest', gpus, id, catalog);

  test.each([
    ['L4', 'L4, not on this list'],
    ['A100-80 PCIe', 'A100 80 GB PCIe, not on this list'],
    ['gpt-6-sol', 'GPT-6 Sol, not on this list'],
    ['no-such', 'no-such, not on this list'],
  ])('%s is selected, last on the list, as "%s"', (id, label) => {
    const { value, choices } = listOf(id);
    expect(value).toBe(id);
    expect(choices.at(-1)).toEqual({ id, label });
    expect(choices).toHaveLength(gpus.length + 2);
  });

  test.each([
    [undefined, ''],
    ['H200 SXM', 'H200 SXM'],
  ])('%s adds nothing', (id, value) => {
    expect(listOf(id)).toEqual({ value, choices: [{ id: '', label: 'The cheapest' }, ...gpus] });
  });

  test('a server is listed exactly where the engine has its price', () => {
    expect(gpus.map(({ id }) => id)).toEqual(['H100 SXM', 'H200 SXM', 'B200 SXM']);
  });
});
