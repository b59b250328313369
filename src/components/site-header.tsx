import { Link, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LinkButton } from './button';
import { Mark } from './mark';
import { productName } from './product';

/** An entry appears here when its screen exists. */
const screens = [
  { to: '/check/', label: 'Answers' },
  { to: '/result/', label: 'Decision' },
  { to: '/costs/', label: 'Costs' },
  { to: '/models/', label: 'Models' },
  { to: '/evidence/', label: 'Evidence' },
  { to: '/compare/', label: 'Compare' },
] as const;

const Bar = ({ children }: { readonly children: ReactNode }) => (
  <header className="wrap screen-only">
    <div className="flex min-h-16 flex-wrap items-center gap-x-5 gap-y-1 border-b border-hairline py-1 md:gap-x-7 md:py-0">
      {children}
    </div>
  </header>
);

const Brand = () => (
  <Link
    to="/"
    search={true}
    className="flex min-h-11 items-center gap-2.5 text-[1rem] font-semibold tracking-[-0.01em] whitespace-nowrap no-underline"
  >
    <Mark />
    {productName}
  </Link>
);

const navLink = 'text-[0.875rem] text-muted no-underline hover:text-ink';

/** The screens that stand under "Models" in the catalogue's own bar. */
const underModels = /^\/(gpus|prices|licences|compliance)\//;

const Nav = () => {
  const inCatalog = useRouterState({ select: ({ location }) => underModels.test(location.pathname) });
  const here = 'border-ink! text-ink! font-medium';
  return (
    <nav aria-label="Screens" className="hidden gap-x-[1.375rem] self-stretch md:flex">
      {screens.map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          search={true}
          className={`${navLink} -mb-px flex items-center border-b-2 border-transparent ${inCatalog && to === '/models/' ? here : ''}`}
          activeProps={{ className: here }}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
};

/** The same entries on a narrow screen, behind one native disclosure. */
const Menu = () => (
  <details className="relative md:hidden">
    <summary className="flex min-h-11 items-center rounded-control px-2 text-[0.875rem] [&::-webkit-details-marker]:hidden">
      Menu
    </summary>
    <nav
      aria-label="Screens"
      className="absolute right-0 z-10 mt-1 grid min-w-44 rounded-choice border outline-border bg-surface py-2"
    >
      {screens.map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          search={true}
          className="flex min-h-11 items-center px-4 no-underline hover:bg-sunken"
          activeProps={{ className: 'font-semibold' }}
        >
          {label}
        </Link>
      ))}
    </nav>
  </details>
);

/** Of the decision's own screens. `asOf` is the day the prices hold for, in words. */
export const AppHeader = ({ asOf, share }: { readonly asOf: string; readonly share: ReactNode }) => (
  <Bar>
    <Brand />
    <Nav />
    <div className="ml-auto flex items-center gap-x-3 md:gap-x-7">
      <span className="hidden text-note text-muted lg:inline">Prices as of {asOf}</span>
      <Menu />
      {share}
    </div>
  </Bar>
);

export const LandingHeader = ({ saved }: { readonly saved: ReactNode }) => (
  <Bar>
    <Brand />
    <nav aria-label="Site" className="ml-auto flex items-center gap-x-[1.375rem]">
      <Link to="/method/" search={true} className={`${navLink} flex min-h-11 items-center max-sm:hidden`}>
        How it works
      </Link>
      {saved}
    </nav>
  </Bar>
);

export const AssessHeader = ({ answered, of }: { readonly answered: number; readonly of: number }) => (
  <Bar>
    <Brand />
    <div className="ml-auto flex items-center gap-x-4 md:gap-x-7">
      <span className="text-[0.875rem] text-muted">
        {answered} of {of}
        <span className="max-sm:sr-only"> answered</span>
        <span className="max-md:hidden"> · saved in this link</span>
      </span>
      <LinkButton to="/result/" search={true} className="text-[0.875rem]">
        <span className="max-sm:hidden">Skip to result</span>
        <span className="sm:hidden">Result</span>
      </LinkButton>
    </div>
  </Bar>
);
