import { type ReactNode, useContext } from 'react';
import { Button, LinkButton } from '../../components/button';
import { focusPageHeading } from '../../components/heading';
import type { Answers } from '../../framework';
import type { DecisionState } from '../../permalink';
import { asTried } from '../../permalink/tried';
import { type Decision, Trying } from '../-decision';

interface ChangeLinkProps {
  readonly decision: Decision;
  /** Changed answers, or answers and assumptions together. */
  readonly answers?: Answers;
  readonly to?: Pick<DecisionState, 'answers' | 'assumptions'>;
  /** What is done, for whoever hears only this link. */
  readonly label: string;
  readonly children: ReactNode;
}

interface TryTo {
  readonly to: Pick<DecisionState, 'answers' | 'assumptions'>;
}

/** Applies changed answers through the address, so that Back undoes it. The verdict is what to read next. */
export const ChangeLink = ({ decision, answers, to, label, children }: ChangeLinkProps) => {
  const changed = { ...(answers && { answers }), ...to };
  const shared = { look: 'small', 'aria-label': label, className: 'screen-only shrink-0' } as const;
  // Where things are tried, one more is tried in place.
  return useContext(Trying) ? (
    <Button {...shared} onClick={() => decision.update(changed)}>
      {children}
    </Button>
  ) : (
    <LinkButton
      {...shared}
      to="/result/"
      search={decision.search({ ...decision.state, ...changed })}
      onClick={focusPageHeading}
    >
      {children}
    </LinkButton>
  );
};

/** Opens What-if with the change made there; the decision stays as it is. */
export const TryLink = ({ decision, to, label, children }: Omit<ChangeLinkProps, 'answers' | 'to'> & TryTo) => (
  <LinkButton
    look="small"
    to="/what-if/"
    search={decision.search(asTried(decision.state, { ...decision.state, ...to }))}
    aria-label={label}
    className="screen-only shrink-0"
  >
    {children}
  </LinkButton>
);
