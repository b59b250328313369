import { useSyncExternalStore } from 'react';
import type { Theme } from '../permalink/state';

/** Also read by `public/theme.js`, before the first paint. */
const storageKey = 'rent-or-own:theme';
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const shownTheme = (): Theme => {
  const theme = document.documentElement.dataset.theme;
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
};

/** The attribute on `<html>` is the state; storage only remembers it for the next visit. */
export const setTheme = (theme: Theme): void => {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'auto') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, theme);
  } catch {
    // A sandboxed frame refuses storage: the choice lasts as long as the page.
  }
  for (const listener of listeners) listener();
};

const isSaved = (): boolean => {
  try {
    return localStorage.getItem(storageKey) !== null;
  } catch {
    return false;
  }
};

/** False for a theme that only the link asks for. */
export const useThemeSaved = (): boolean => useSyncExternalStore(subscribe, isSaved, () => false);

export const useTheme = (): Theme => useSyncExternalStore(subscribe, shownTheme, () => 'auto');
