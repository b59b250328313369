/** What a link carries: the decision, and where on the page the reader stood. */
import { type Answers, noAnswers } from '../framework/answers';
import { type Assumptions, defaultAssumptions } from '../framework/assumptions';
import type { OptionId } from '../framework/options';
import type { Currency } from './currencies';

/** Ways through the questions: what matters most next, or all in order. */
export const paths = ['short', 'full'] as const;
export type Path = (typeof paths)[number];

/** Parts an embedded result may show. */
export const showParts = ['verdict', 'why', 'costs', 'flips'] as const;
export type ShowPart = (typeof showParts)[number];
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Ways to own and to rent that the costs compare, and the views of them. */
export const ownOptions = ['self-hosted-cloud', 'self-hosted-onprem', 'hybrid'] as const satisfies readonly OptionId[];
export const rentOptions = ['closed-api', 'closed-enterprise', 'hosted-open'] as const satisfies readonly OptionId[];
export const costTabs = ['monthly', 'per-million', 'money', 'three-years', 'split', 'sure', 'flips'] as const;
export type CostTab = (typeof costTabs)[number];

/** Filters of the model list, and what it is sorted by; `-down` = largest or last first. */
export const modelFilters = ['fits', 'open', 'sold', 'long', 'tools', 'images', 'eu'] as const;
export type ModelFilter = (typeof modelFilters)[number];
export const modelColumns = ['name', 'price', 'list', 'context', 'size', 'licence', 'tier', 'date'] as const;
export type ModelColumn = (typeof modelColumns)[number];
export type ModelSort = ModelColumn | `${ModelColumn}-down`;
export const modelSorts: readonly ModelSort[] = modelColumns.flatMap((column) => [column, `${column}-down` as const]);

export interface View {
  /** Question on the assess page, by id or number. */
  readonly question?: string;
  /** Absent = the short one. */
  readonly path?: Path;
  /** Anchor in the page: the fragment itself is taken by the decision. */
  readonly at?: string;
  readonly show?: readonly ShowPart[];
  readonly theme?: Theme;
  /** The pair compared on the costs page, where the reader picked; absent = the usual one. */
  readonly own?: (typeof ownOptions)[number];
  readonly rent?: (typeof rentOptions)[number];
  /** View of the costs page; absent = by the month. */
  readonly tab?: CostTab;
  /** Filters of the model list; absent = only what fits, empty = none. */
  readonly modelFilters?: readonly ModelFilter[];
  /** Absent = cheapest first. */
  readonly modelSort?: ModelSort;
  /** Part of a model's name. */
  readonly modelName?: string;
  /** Regimes picked on the compliance page, by id, absent where none is; what no regime is called is said there. */
  readonly regimes?: readonly string[];
  /** Model whose licence is checked, by product key; absent = the open model named for all options, else a usual one. */
  readonly licenceOf?: string;
  /** What amounts are written in; absent = US dollars. Counts only with a rate. */
  readonly currency?: Currency;
  /** Units of that currency to one US dollar. */
  readonly rate?: number;
  /** Day of the rate; absent = not said. */
  readonly rateDay?: string;
  /** What was said of an embeddings workload, item by item; what an item says is read by its own screen. */
  readonly embeddings?: readonly string[];
  /** Scenarios compared, key by key as a link has them (`1.n`, `2.lt`); what they say is read by their own screen. */
  readonly compared?: readonly ComparedPair[];
  /** Classes of requests decided together, one text each; read by its own screen. */
  readonly workloads?: readonly string[];
  /** Former values of what is only being tried; see `tried.ts`. Absent = nothing is. */
  readonly was?: readonly string[];
}

export type ComparedPair = readonly [key: string, value: string];

/** What of a view goes along wherever a decision is sent: the currency its amounts are read in. */
export const amountsOf = ({ currency, rate, rateDay }: View): View => ({
  ...(currency && { currency }),
  ...(rate && { rate }),
  ...(rateDay && { rateDay }),
});

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
