import { Details } from '../../components/details';
import { formulaText, formulaValue, toTheCent } from '../../narrative/line-formula';
import type { WorkedSum } from '../../narrative/sum-formulas';

interface WorkedSumsProps {
  readonly summary: string;
  /** What the list holds, said to a screen reader. */
  readonly label: string;
  readonly sums: readonly WorkedSum[];
}

/** The lines behind a sum, each as a formula with the reader's numbers in it. */
export const WorkedSums = ({ summary, label, sums }: WorkedSumsProps) => (
  <Details summary={summary}>
    <dl aria-label={label} className="border-t border-hairline text-dense">
      {sums.map(({ id, label: name, formula }) => (
        <div
          key={id}
          className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-b border-hairline py-2 last:font-semibold"
        >
          <dt>
            {name}
            <span className="block text-note font-normal wrap-break-word text-muted">{formulaText(formula)}</span>
          </dt>
          <dd className="text-right">{toTheCent(formulaValue(formula))}</dd>
        </div>
      ))}
    </dl>
  </Details>
);
