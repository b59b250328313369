/** What a link carries: the decision, and where on the page the reader stood. */
import { type Answers, noAnswers } from '../framework/answers';
import { type Assumptions, defaultAssumptions } from '../framework/assumptions';

/** Parts an embedded result may show. */
export const showParts = ['verdict', 'why', 'costs', 'flips'] as const;
export type ShowPart = (typeof showParts)[number];
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export interface View {
  /** Question on the assess page, by id or number. */
  readonly question?: string;
  /** Anchor in the page: the fragment itself is taken by the decision. */
  readonly at?: string;
  readonly show?: readonly ShowPart[];
  readonly theme?: Theme;
}

export interface DecisionState {
  readonly answers: Answers;
  readonly assumptions: Assumptions;
  /** Data edition the link was written with; null = not said, so the current one. */
  readonly edition: string | null;
  readonly view: View;
}

/** Nothing answered, nothing assumed but the defaults. */
export const noDecision: DecisionState = {
  answers: noAnswers,
  assumptions: defaultAssumptions,
  edition: null,
  view: {},
};
