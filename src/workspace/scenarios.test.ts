import { describe, expect, it } from 'vitest';
import { fakeStorage, refusingStorage } from './fake-storage.fixture';
import { safeStorage } from './safe-storage';
import { createScenarios } from './scenarios';
import { createWorkspace } from './workspace';

const day = '2026-11-21';
const opened = (device: Storage) => {
  const scenarios = createScenarios(safeStorage(() => device));
  void scenarios.persist.rehydrate();
  return scenarios;
};
const names = (scenarios: ReturnType<typeof createScenarios>) =>
  scenarios.getState().scenarios.map(({ id, name }) => `${id} ${name}`);

describe('kept scenarios', () => {
  it('are found again by the next visit, in the order they were kept', () => {
    const device = fakeStorage();
    const first = opened(device);
    expect(first.getState().keepScenario('EU only', 'v=1&pl=eu', day)).toEqual({
      id: 1,
      name: 'EU only',
      fragment: 'v=1&pl=eu',
      keptOn: day,
    });
    first.getState().keepScenario('  Ten times\n the volume ', 'v=1&tp=50M', day);
    expect(opened(device).getState().scenarios).toEqual([
      { id: 1, name: 'EU only', fragment: 'v=1&pl=eu', keptOn: day },
      { id: 2, name: 'Ten times the volume', fragment: 'v=1&tp=50M', keptOn: day },
    ]);
  });

  it.each([
    ['a name that is taken', ['Plan', 'plan', 'Plan'], ['1 Plan', '2 plan 2', '3 Plan 3']],
    ['an empty name', ['', ' ', 'Scenario 2'], ['1 Scenario 1', '2 Scenario 2', '3 Scenario 2 2']],
  ])('%s gets a number, and nothing is lost', (_, wanted, expected) => {
    const scenarios = opened(fakeStorage());
    for (const name of wanted) scenarios.getState().keepScenario(name, 'v=1', day);
    expect(names(scenarios)).toEqual(expected);
  });

  it('are renamed and removed by id', () => {
    const device = fakeStorage();
    const scenarios = opened(device);
    for (const name of ['A', 'B', 'C']) scenarios.getState().keepScenario(name, 'v=1', day);
    scenarios.getState().renameScenario(2, 'a');
    scenarios.getState().renameScenario(3, 'c');
    scenarios.getState().renameScenario(3, '  ');
    scenarios.getState().renameScenario(9, 'D');
    expect(names(scenarios)).toEqual(['1 A', '2 a 2', '3 c']);
    scenarios.getState().removeScenario(1);
    scenarios.getState().removeScenario(9);
    expect(names(opened(device))).toEqual(['2 a 2', '3 c']);
    expect(scenarios.getState().keepScenario('D', 'v=1', day).id).toBe(4);
  });

  it('keep what another tab kept meanwhile', () => {
    const device = fakeStorage();
    const [one, other] = [opened(device), opened(device)];
    one.getState().keepScenario('One', 'v=1', day);
    other.getState().keepScenario('Other', 'v=1', day);
    expect(names(opened(device))).toEqual(['1 One', '2 Other']);
    one.getState().removeScenario(1);
    expect(names(one)).toEqual(['2 Other']);
  });

  it('refuse a day that is none', () => {
    const scenarios = opened(fakeStorage());
    expect(() => scenarios.getState().keepScenario('A', 'v=1', 'today')).toThrow(
      'the day must be YYYY-MM-DD, got today',
    );
    expect(scenarios.getState().scenarios).toEqual([]);
  });

  it('go with everything else on the device', () => {
    const device = fakeStorage();
    const scenarios = opened(device);
    scenarios.getState().keepScenario('A', 'v=1', day);
    createWorkspace(safeStorage(() => device))
      .getState()
      .forget();
    void scenarios.persist.rehydrate();
    expect(names(scenarios)).toEqual([]);
    expect(device.length).toBe(0);
  });

  it('work until the page closes in a frame that refuses storage', () => {
    const scenarios = createScenarios(safeStorage(refusingStorage));
    scenarios.getState().keepScenario('A', 'v=1', day);
    scenarios.getState().keepScenario('B', 'v=1', day);
    expect(names(scenarios)).toEqual(['1 A', '2 B']);
  });

  it.each([
    ['no JSON', '{"state":', []],
    ['null', 'null', []],
    ['another shape', '[1,2]', []],
    ['a list that is none', '{"state":{"scenarios":{"0":1}},"version":1}', []],
    [
      'broken parts among sound ones',
      JSON.stringify({
        state: {
          scenarios: [
            null,
            { id: 1, name: 'No link', keptOn: day },
            { id: 1, name: 'No day', fragment: 'v=1', keptOn: 'soon' },
            { id: 4, name: 'Sound', fragment: 'v=1', keptOn: day },
            { id: 4, name: 'Sound', fragment: 'v=1&lt=2', keptOn: day },
            { id: -1, name: '', fragment: 'v=1', keptOn: day, more: 1 },
          ],
        },
        version: 9,
      }),
      ['4 Sound', '5 Sound 2', '6 Scenario 1'],
    ],
  ])('survive stored %s', (_, text, expected) => {
    const device = fakeStorage();
    device.setItem('rent-or-own:scenarios', text);
    const scenarios = opened(device);
    expect(names(scenarios)).toEqual(expected);
    scenarios.getState().keepScenario('New', 'v=1', day);
    expect(names(opened(device))).toHaveLength(expected.length + 1);
  });
});
