import { deviceStorage, useWorkspace } from '../workspace';

/** Reads what this device kept, once; for `beforeLoad` of routes that show or change it. */
export const openWorkspace = (): void => {
  if (!useWorkspace.persist.hasHydrated()) void useWorkspace.persist.rehydrate();
};

/** Today where the reader sits, YYYY-MM-DD. */
export const today = (now = new Date()): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** Keeps the decision to continue from, where the device keeps anything; '' = there is none any more. */
export const keepDecision = (fragment: string, day: string): void => {
  if (!deviceStorage.lasts) return;
  openWorkspace();
  const { saveDecision, dropDecision } = useWorkspace.getState();
  if (fragment === '') dropDecision();
  else saveDecision(fragment, day);
};
