import { OptionName } from '../../components/option-name';
import type { Portfolio, PortfolioClass } from '../../engine/portfolio';
import { optionLabels, type SingleOptionId } from '../../framework';
import { percent } from '../../narrative/numbers';
import {
  fallbackText,
  isOutside,
  lockedReason,
  lockedRule,
  pathText,
  placeText,
  sides,
  worstCaseText,
} from '../../narrative/portfolio';

/** An arrow that says nothing to a screen reader: the words beside it do. */
const Arrow = ({ down = false }: { readonly down?: boolean }) => (
  <svg
    viewBox="0 0 24 12"
    width="24"
    height="12"
    aria-hidden="true"
    className={`shrink-0 text-ink ${down ? 'rotate-90' : ''}`}
  >
    <path d="M1 6h21M17 1.5 22.5 6 17 10.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
  </svg>
);

const Box = ({ title, note }: { readonly title: string; readonly note?: string }) => (
  <div className="rounded-choice border border-ink bg-surface px-3 py-2">
    <p className="font-semibold">{title}</p>
    {note && <p className="text-note text-muted">{note}</p>}
  </div>
);

const Way = ({ one, to }: { readonly one: PortfolioClass; readonly to: SingleOptionId }) => (
  <div className="grid items-center gap-x-3 gap-y-1 py-2 sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,1.4fr)]">
    <p className="wrap-anywhere">
      {one.name} <span className="text-note text-muted">{percent(one.share)}</span>
      {one.sensitive && <span className="ml-2 border-b-2 border-ink text-note font-medium">{sides.sensitive}</span>}
    </p>
    <span className="max-sm:hidden">
      <Arrow />
    </span>
    <p>
      <span className="font-semibold">
        <OptionName option={to} />
      </span>
      <span className="block text-note text-muted">
        {placeText[to]}; {fallbackText(one)}
      </span>
    </p>
  </div>
);

interface ZoneProps {
  readonly title: string;
  readonly ways: readonly PortfolioClass[];
  readonly outside: boolean;
}

const Zone = ({ title, ways, outside }: ZoneProps) => (
  <div
    className={`rounded-choice border-2 px-3 pt-2 pb-1 ${outside ? 'border-dashed border-control bg-sunken' : 'border-ink bg-surface'}`}
  >
    <p className="eyebrow">{title}</p>
    <div className="divide-y divide-hairline">
      {ways.flatMap((one) => (one.goesTo === null ? [] : [<Way key={one.name} one={one} to={one.goesTo} />]))}
    </div>
  </div>
);

/** How far a prompt of each class can get: drawn, in a sentence, and line by line. */
export const DataPath = ({ portfolio }: { readonly portfolio: Portfolio }) => {
  const { classes, plan } = portfolio;
  const side = (outside: boolean) => classes.filter(({ goesTo }) => goesTo !== null && isOutside(goesTo) === outside);
  const [inside, outside] = [side(false), side(true)];
  const shown = [...new Set(classes.flatMap(({ goesTo }) => goesTo ?? []))].map((option) => optionLabels[option]);
  return (
    <figure aria-labelledby="path-caption" className="break-inside-avoid">
      <figcaption id="path-caption" className="max-w-[80ch] text-body">
        {worstCaseText(portfolio)}
      </figcaption>
      {plan !== null && (
        <>
          <div
            role="img"
            aria-label={sides.alternative(shown)}
            className="mt-4 grid items-center gap-3 lg:grid-cols-[minmax(0,8rem)_auto_minmax(0,14rem)_auto_minmax(0,1fr)]"
          >
            <Box title={sides.requests} />
            <span className="justify-self-center max-lg:hidden">
              <Arrow />
            </span>
            <span className="justify-self-center lg:hidden">
              <Arrow down />
            </span>
            <Box title={sides.router} note={sides.routerNote} />
            <span className="justify-self-center max-lg:hidden">
              <Arrow />
            </span>
            <span className="justify-self-center lg:hidden">
              <Arrow down />
            </span>
            <div className="grid gap-2">
              {inside.length > 0 && <Zone title={sides.inside} ways={inside} outside={false} />}
              {outside.length > 0 && (
                <>
                  <p className="text-center text-note text-muted">{sides.boundary}</p>
                  <Zone title={sides.outside} ways={outside} outside />
                </>
              )}
            </div>
          </div>
          <ul className="mt-4 grid list-disc gap-1 pl-5 text-note" aria-label={sides.list}>
            {classes.map((one) => (
              <li key={one.name}>{pathText(one)}</li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-4 flex gap-3 border-y border-hairline py-3">
        <svg viewBox="0 0 16 18" width="16" height="18" aria-hidden="true" className="mt-0.5 shrink-0">
          <rect x="1.5" y="8" width="13" height="9" rx="1.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M4.5 8V5a3.5 3.5 0 0 1 7 0v3" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        <span>
          <strong>{lockedRule}</strong> <span className="text-muted">{lockedReason}</span>
        </span>
      </p>
    </figure>
  );
};
