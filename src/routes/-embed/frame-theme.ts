import { useEffect } from 'react';
import { type Theme, themes } from '../../permalink';

const show = (theme: Theme) => {
  const { dataset } = document.documentElement;
  if (theme === 'auto') delete dataset.theme;
  else dataset.theme = theme;
};

const isTheme = (value: unknown): value is Theme => themes.some((theme) => theme === value);

/** The theme the link names, or what the page around the frame asks for later. Never remembered: it is the host's choice. */
export const useFrameTheme = (theme: Theme | undefined): void => {
  useEffect(() => {
    if (theme !== undefined) show(theme);
  }, [theme]);
  useEffect(() => {
    const listen = ({ source, data }: MessageEvent<unknown>) => {
      if (source !== window.parent || source === window || typeof data !== 'object' || data === null) return;
      if ('type' in data && data.type === 'roo:theme' && 'theme' in data && isTheme(data.theme)) show(data.theme);
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, []);
};
