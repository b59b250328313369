import { useId } from 'react';
import { themes } from '../permalink/state';
import { setTheme, useTheme } from './theme';

const words = { auto: 'Auto', light: 'Light', dark: 'Dark' };

export const ThemeControl = () => {
  const chosen = useTheme();
  const name = useId();
  return (
    <fieldset className="flex items-center gap-3">
      <legend className="float-left mr-1">Theme</legend>
      {themes.map((theme) => (
        <label key={theme} className="flex min-h-6 items-center gap-1.5">
          <input
            type="radio"
            name={name}
            value={theme}
            checked={theme === chosen}
            onChange={() => setTheme(theme)}
            className="size-4 accent-ink"
          />
          {words[theme]}
        </label>
      ))}
    </fieldset>
  );
};
