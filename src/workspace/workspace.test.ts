import { describe, expect, it } from 'vitest';
import { fakeStorage, refusingStorage } from './fake-storage.fixture';
import { safeStorage } from './safe-storage';
import { createWorkspace } from './workspace';

const defaults = { lastDecision: null, preferences: { shortcuts: false } };
const kept = (workspace: ReturnType<typeof createWorkspace>) => {
  const { lastDecision, preferences } = workspace.getState();
  return { lastDecision, preferences };
};
const opened = async (device: Storage) => {
  const workspace = createWorkspace(safeStorage(() => device));
  await workspace.persist.rehydrate();
  return workspace;
};

describe('the workspace', () => {
  it('is empty at first, and stays so until it is told to look', () => {
    const device = fakeStorage();
    device.setItem(
      'rent-or-own:workspace',
      JSON.stringify({ state: { preferences: { shortcuts: true } }, version: 1 }),
    );
    expect(kept(createWorkspace(safeStorage(() => device)))).toEqual(defaults);
  });

  it('is found again by the next visit', async () => {
    const device = fakeStorage();
    const first = await opened(device);
    first.getState().saveDecision('v=1&lt=2', '2026-11-03');
    first.getState().prefer({ shortcuts: true });
    expect(kept(await opened(device))).toEqual({
      lastDecision: { fragment: 'v=1&lt=2', savedOn: '2026-11-03' },
      preferences: { shortcuts: true },
    });
  });

  it('starts again without losing preferences', async () => {
    const workspace = await opened(fakeStorage());
    workspace.getState().saveDecision('v=1', '2026-11-03');
    workspace.getState().prefer({ shortcuts: true });
    workspace.getState().dropDecision();
    expect(kept(workspace)).toEqual({ lastDecision: null, preferences: { shortcuts: true } });
  });

  it('refuses a day that is none', async () => {
    const workspace = await opened(fakeStorage());
    expect(() => workspace.getState().saveDecision('v=1', 'today')).toThrow('the day must be YYYY-MM-DD, got today');
    expect(workspace.getState().lastDecision).toBeNull();
  });

  it('forgets everything of ours and nothing of others', async () => {
    const device = fakeStorage();
    device.setItem('rent-or-own:older', 'x');
    device.setItem('another-app', 'y');
    const workspace = await opened(device);
    workspace.getState().saveDecision('v=1', '2026-11-03');
    workspace.getState().prefer({ shortcuts: true });
    workspace.getState().forget();
    expect(kept(workspace)).toEqual(defaults);
    expect(Array.from({ length: device.length }, (_, index) => device.key(index))).toEqual(['another-app']);
  });

  it('works in a frame that refuses storage', async () => {
    const workspace = createWorkspace(safeStorage(refusingStorage));
    await workspace.persist.rehydrate();
    workspace.getState().saveDecision('v=1', '2026-11-03');
    expect(workspace.getState().lastDecision).toEqual({ fragment: 'v=1', savedOn: '2026-11-03' });
    workspace.getState().forget();
    expect(kept(workspace)).toEqual(defaults);
  });

  it.each([
    ['no JSON', '{"state":'],
    ['null', 'null'],
    ['another shape', '[1,2]'],
    ['a state that is no object', '{"state":5,"version":1}'],
    ['broken parts', '{"state":{"lastDecision":{"fragment":7},"preferences":"dark"},"version":1}'],
    [
      'a day that is none',
      '{"state":{"lastDecision":{"fragment":"v=1","savedOn":"soon"},"preferences":{"theme":"pink","shortcuts":"yes"}},"version":1}',
    ],
  ])('survives stored %s', async (_, stored) => {
    const device = fakeStorage();
    device.setItem('rent-or-own:workspace', stored);
    expect(kept(await opened(device))).toEqual(defaults);
  });

  it('takes the sound parts of what an unknown version stored', async () => {
    const device = fakeStorage();
    const state = {
      lastDecision: { fragment: 'v=1', savedOn: '2026-11-03' },
      preferences: { shortcuts: true, theme: 'light' },
      more: 1,
    };
    device.setItem('rent-or-own:workspace', JSON.stringify({ state, version: 9 }));
    const workspace = await opened(device);
    expect(kept(workspace)).toEqual({
      lastDecision: state.lastDecision,
      preferences: { shortcuts: true },
    });
    expect(workspace.getState()).not.toHaveProperty('more');
  });
});
