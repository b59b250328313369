import { useId } from 'react';

interface TabsProps<Id extends string> {
  readonly legend: string;
  readonly tabs: readonly { readonly id: Id; readonly label: string }[];
  readonly shown: Id;
  readonly onShow: (id: Id) => void;
}

/** One view out of a few: native radios, so that arrow keys and screen readers know what to do. */
export const Tabs = <Id extends string>({ legend, tabs, shown, onShow }: TabsProps<Id>) => {
  const name = useId();
  return (
    <fieldset className="screen-only min-w-0 border-b border-hairline">
      <legend className="sr-only">{legend}</legend>
      <div className="flex flex-wrap gap-x-6">
        {tabs.map(({ id, label }) => (
          <label
            key={id}
            className="-mb-px flex min-h-11 items-center border-b-2 border-transparent text-muted hover:text-ink has-checked:border-ink has-checked:font-medium has-checked:text-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              value={id}
              checked={id === shown}
              onChange={() => onShow(id)}
              className="sr-only"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
};
