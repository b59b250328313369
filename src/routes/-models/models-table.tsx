import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Shortlist, ShortlistRow } from '../../engine/shortlist';
import { singleOptions } from '../../framework';
import { agreementNames } from '../../narrative';
import {
  announcedText,
  contextText,
  fitsShort,
  fitText,
  listText,
  mixPrice,
  noHostText,
  notSizedText,
  shortDay,
  tierShort,
  underName,
} from '../../narrative/models';
import type { ModelColumn, ModelSort } from '../../permalink';
import { licenceForYou } from './licence-words';
import { RowPanel } from './row-panel';

interface ModelsTableProps {
  readonly rows: readonly ShortlistRow[];
  readonly list: Shortlist;
  readonly sort: ModelSort;
  readonly onSort: (column: ModelColumn) => void;
}

const columns: readonly { readonly id: ModelColumn; readonly label: string; readonly look?: string }[] = [
  { id: 'name', label: 'Model' },
  { id: 'price', label: 'Per M, your mix', look: 'text-right' },
  { id: 'list', label: 'List in / out', look: 'text-right' },
  { id: 'context', label: 'Context', look: 'text-right' },
  { id: 'size', label: 'Fits on' },
  { id: 'licence', label: 'Licence, for you' },
  { id: 'tier', label: 'Tier' },
  { id: 'date', label: 'As of', look: 'text-right' },
];

const orderOf = (sort: ModelSort, column: ModelColumn): 'ascending' | 'descending' | undefined =>
  sort === column ? 'ascending' : sort === `${column}-down` ? 'descending' : undefined;

/** Rows divided by hairlines, each opening to a panel. On a phone every row is a card of its own. */
export const ModelsTable = ({ rows, list, sort, onSort }: ModelsTableProps) => {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const turn = (key: string) =>
    setOpen((before) => new Set(before.has(key) ? [...before].filter((each) => each !== key) : [...before, key]));
  return (
    <div className="data-table mt-5">
      <table className="w-full text-dense">
        <caption className="sr-only">Models, what each costs, fits on and allows</caption>
        <thead className="cards:sr-only">
          <tr className="text-note text-muted">
            {columns.map(({ id, label, look = 'text-left' }) => (
              <th
                key={id}
                scope="col"
                aria-sort={orderOf(sort, id)}
                className={`pr-5 pb-2 font-medium whitespace-nowrap print:whitespace-normal ${look}`}
              >
                <button
                  type="button"
                  onClick={() => onSort(id)}
                  className={`min-h-6 hover:text-ink ${orderOf(sort, id) ? 'text-ink' : ''}`}
                >
                  {label}
                  <span aria-hidden="true">
                    {orderOf(sort, id) === 'ascending' ? ' ↑' : orderOf(sort, id) === 'descending' ? ' ↓' : ''}
                  </span>
                </button>
              </th>
            ))}
            <th scope="col" className="screen-only">
              <span className="sr-only">Details</span>
            </th>
          </tr>
        </thead>
        {rows.map((row, index) => (
          <ModelRows
            key={row.model.key}
            row={row}
            list={list}
            cheapest={index === 0 && sort === 'price'}
            open={open.has(row.model.key)}
            onTurn={() => turn(row.model.key)}
          />
        ))}
      </table>
    </div>
  );
};

const Cell = ({
  label,
  className = '',
  children,
}: {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}) => (
  <td className={`py-1 align-top rows:py-2.5 rows:pr-5 ${className}`}>
    <span aria-hidden="true" className="block text-note text-muted rows:hidden">
      {label}
    </span>
    {children}
  </td>
);

interface ModelRowsProps {
  readonly row: ShortlistRow;
  readonly list: Shortlist;
  /** First of a list that begins with the cheapest. */
  readonly cheapest: boolean;
  readonly open: boolean;
  readonly onTurn: () => void;
}

const ModelRows = ({ row, list, cheapest, open, onTurn }: ModelRowsProps) => {
  const { model, price: best, excludedPrice } = row;
  const listedAt = best ?? excludedPrice;
  const { day } = list.situation;
  const fits = fitsShort(row.fitsOn);
  const licence = licenceForYou(row, list.situation);
  return (
    <tbody data-fact="" className="border-t border-hairline">
      <tr className="cards:relative cards:grid cards:grid-cols-2 cards:sm:grid-cols-4 cards:gap-x-4 cards:py-2">
        <th
          scope="row"
          className="py-2.5 pr-5 text-left align-top font-normal cards:col-span-full cards:pr-10 cards:pb-1 lg:min-w-52"
        >
          <Link
            to="/models/$key/"
            params={{ key: model.key }}
            search={true}
            className="inline-block py-px font-semibold no-underline hover:underline"
          >
            {model.name}
          </Link>
          <span className="block text-muted">{underName(row)}</span>
        </th>
        <Cell label="Per M, your mix" className="rows:text-right">
          {excludedPrice !== null ? (
            <NoHost usd={excludedPrice.usdPerMillion} owned={mayBeOwned(row)} />
          ) : best === null ? (
            <span className="text-muted">not listed</span>
          ) : (
            <>
              <span className={cheapest ? 'font-semibold' : ''}>{mixPrice(best.usdPerMillion)}</span>
              {best.announced && (
                <span className="block text-note text-muted">
                  {announcedText(best.announced.usdPerMillion, best.announced.from)}
                </span>
              )}
            </>
          )}
        </Cell>
        <Cell label="List in / out" className="whitespace-nowrap rows:text-right">
          {listedAt === null ? (
            <Nothing />
          ) : (
            <span className={best === null ? 'text-muted' : ''}>{listText(listedAt.offer.listed)}</span>
          )}
        </Cell>
        <Cell label="Context" className="rows:text-right">
          {contextText(row.contextTokens)}
        </Cell>
        <Cell label="Fits on">
          {fits.length === 0 ? (
            <span className="text-muted">{notSizedText(row)?.short ?? '–'}</span>
          ) : (
            fits.map((fit) => (
              <span key={fit.gpu.name} className="block whitespace-nowrap">
                {fitText(fit)}
              </span>
            ))
          )}
        </Cell>
        <Cell label="Licence, for you" className={`lg:min-w-54 ${licence.no ? 'text-danger' : ''}`}>
          {licence.text}
        </Cell>
        <Cell label="Tier" className="whitespace-nowrap">
          {tierShort(model.tier)}
        </Cell>
        <Cell label="As of" className="rows:pr-3 rows:text-right">
          <span data-source="" className="text-muted">
            <span className="whitespace-nowrap">{row.asOf === null ? 'undated' : shortDay(row.asOf, day)}</span>
            {listedAt !== null && (
              <span className="block text-note rows:whitespace-nowrap">{agreementNames[listedAt.offer.agreement]}</span>
            )}
          </span>
        </Cell>
        <td className="screen-only py-2 align-top cards:absolute cards:top-2 cards:right-0">
          <button
            type="button"
            aria-expanded={open}
            aria-label={`Details of ${model.name}`}
            onClick={onTurn}
            className="flex size-7 items-center justify-center rounded-control text-lead leading-none text-muted hover:text-ink"
          >
            <span aria-hidden="true">{open ? '−' : '+'}</span>
          </button>
        </td>
      </tr>
      {open && (
        <tr className="cards:block">
          <td colSpan={columns.length + 1} className="pb-4 cards:block">
            <RowPanel row={row} list={list} />
          </td>
        </tr>
      )}
    </tbody>
  );
};

const mayBeOwned = ({ routes }: ShortlistRow): boolean =>
  routes.some(({ option, failures }) => singleOptions[option].operatesGpus && failures.length === 0);

const NoHost = ({ usd, owned }: { readonly usd: number; readonly owned: boolean }) => {
  const { instead, note } = noHostText(usd, owned);
  return (
    <>
      <span className="text-muted">{instead}</span>
      <span className="block text-note whitespace-nowrap text-muted">{note}</span>
    </>
  );
};

const Nothing = () => (
  <span className="text-muted">
    <span aria-hidden="true">–</span>
    <span className="sr-only">none</span>
  </span>
);
