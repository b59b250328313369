import type { ReactNode } from 'react';
import { LinkButton } from '../../components/button';
import { focusPageHeading } from '../../components/heading';
import type { Answers } from '../../framework';
import type { DecisionState } from '../../permalink';
import type { Decision } from '../-decision';

interface ChangeLinkProps {
  readonly decision: Decision;
  /** Changed answers, or answers and assumptions together. */
  readonly answers?: Answers;
  readonly to?: Pick<DecisionState, 'answers' | 'assumptions'>;
  /** What is done, for whoever hears only this link. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Applies changed answers through the address, so that Back undoes it. The verdict is what to read next. */
export const ChangeLink = ({ decision, answers, to, label, children }: ChangeLinkProps) => (
  <LinkButton
    look="small"
    to="/result/"
    search={decision.search({ ...decision.state, ...(answers && { answers }), ...to })}
    aria-label={label}
    onClick={focusPageHeading}
    className="screen-only shrink-0"
  >
    {children}
  </LinkButton>
);
