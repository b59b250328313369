import { Link } from '@tanstack/react-router';
import type { DecisionSearch } from '../../permalink/address';

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly label: string }[];
  readonly shown: Id;
  /** The address of a view. */
  readonly search: (id: Id) => DecisionSearch;
}

/** One view out of a few: links, so that a view can be sent, opened beside this one, and left by Back. */
export const Tabs = <Id extends string>({ label, tabs, shown, search }: TabsProps<Id>) => (
  <nav aria-label={label} className="screen-only border-b border-hairline">
    <ul className="flex flex-wrap gap-x-5">
      {tabs.map((tab) => (
        <li key={tab.id} className="-mb-px">
          <Link
            to="/costs/"
            search={search(tab.id)}
            resetScroll={false}
            aria-current={tab.id === shown ? 'page' : undefined}
            className="flex min-h-11 items-center border-b-2 border-transparent text-muted no-underline hover:text-ink aria-[current]:border-ink aria-[current]:font-medium aria-[current]:text-ink"
          >
            {tab.label}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
