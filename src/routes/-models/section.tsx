import type { ReactNode } from 'react';
import { SectionHeading } from '../../components/heading';

/** A part of the page of a model: its name on the left, what it says on the right, a hairline above. */
export const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section
    aria-label={title}
    data-fact=""
    className="grid gap-x-10 gap-y-4 border-t border-hairline py-8 lg:grid-cols-[14rem_minmax(0,1fr)]"
  >
    <SectionHeading>{title}</SectionHeading>
    <div className="min-w-0">{children}</div>
  </section>
);

/** A table of its own within a section; scrolls within itself where it is too wide. */
export const SmallTable = ({
  caption,
  heads,
  rows,
}: {
  readonly caption: string;
  readonly heads: readonly { readonly label: string; readonly numeric?: boolean }[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[];
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
  <section aria-label={caption} tabIndex={0} className="data-table overflow-x-auto">
    <table className="w-full text-dense">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-hairline text-note text-muted">
          {heads.map(({ label, numeric }) => (
            <th
              key={label}
              scope="col"
              className={`pr-5 pb-2 font-medium last:pr-0 ${numeric ? 'text-right' : 'text-left'}`}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells }) => (
          <tr key={id} className="border-b border-hairline align-top">
            {cells.map((cell, index) => {
              const head = heads[index];
              const look = `py-2.5 pr-5 last:pr-0 ${head?.numeric ? 'text-right whitespace-nowrap' : 'text-left'}`;
              return index === 0 ? (
                <th key={head?.label} scope="row" className={`${look} font-medium`}>
                  {cell}
                </th>
              ) : (
                <td key={head?.label} className={look}>
                  {cell}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
