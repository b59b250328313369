/** How far a prompt of each class can get, as planned and by a mistake of the router. */
import type { DataPath, Portfolio, PortfolioClass } from '../../engine/portfolio';
import { type SingleOptionId, singleOptions } from '../../framework';
import { listed } from '../segments';
import { anOption, optionNoun } from '../terms';

/** Where a prompt is, at an option. */
export const placeText: Readonly<Record<SingleOptionId, string>> = {
  'closed-api': 'a third party that may keep logs for about 30 days',
  'closed-enterprise': 'a third party that keeps what its signed terms allow',
  'hosted-open': 'a third party that may keep logs for about 30 days',
  'self-hosted-cloud': 'your own tenancy at a cloud',
  'self-hosted-onprem': 'hardware you own',
};

export const isOutside = (option: SingleOptionId): boolean => singleOptions[option].externalProcessor;

export const sides = {
  router: 'Router, in your own infrastructure',
  routerNote: 'Looks for sensitive content before anything leaves',
  requests: 'All requests',
  inside: 'You control',
  outside: 'A third party sees the prompts',
  boundary: 'Prompts leave your control below this line',
  sensitive: 'sensitive',
  list: 'The same, class by class',
  alternative: (options: readonly string[]): string =>
    `Requests pass a router in your own infrastructure and go on to ${listed(options)}. The list below says it class by class.`,
} as const;

/** What stands in where the option of a class is down. */
export const fallbackText = ({ fallback, sensitive }: Pick<PortfolioClass, 'fallback' | 'sensitive'>): string => {
  if (fallback !== null) return `if down, ${optionNoun[fallback]} as far as spare capacity goes`;
  return sensitive ? 'if down, it waits' : 'nothing stands in for it';
};

/** Classes that get equally far as planned, and what a mistake of the router adds for them. */
const worstOf = (some: readonly PortfolioClass[], { furthest, mistaken, against }: DataPath): string => {
  const names = listed(some.map(({ name }) => name));
  const planned = `As planned, a prompt of ${names} gets no further than ${placeText[furthest]}.`;
  const advice = 'send what is unclear the sensitive way.';
  const worst = 'At worst, taken by the router for another class, it reaches';
  if (placeText[mistaken] !== placeText[furthest]) return `${planned} ${worst} ${placeText[mistaken]}: ${advice}`;
  if (against.length > 0) return `${planned} ${worst} ${listed(against.map(anOption))}, not meant for it: ${advice}`;
  return `${planned} A mistake of the router takes it no further.`;
};

/** The sentences under the figure: how far each sensitive class can get. */
export const worstCaseText = ({ worstCase, classes, plan }: Portfolio): string => {
  if (plan === null) return 'No path yet: a class has no option.';
  if (worstCase === null) return 'No class is sensitive: all classes may go to the same places.';
  const groups = new Map<string, { readonly path: DataPath; readonly some: PortfolioClass[] }>();
  for (const one of classes) {
    const { path } = one;
    if (!one.sensitive || path === null) continue;
    const key = `${placeText[path.furthest]}|${path.against.join()}`;
    const group = groups.get(key) ?? { path, some: [] };
    group.some.push(one);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ path, some }) => worstOf(some, path)).join(' ');
};

/** One line per class: the figure in words. */
export const pathText = ({ name, goesTo, fallback, sensitive }: PortfolioClass): string => {
  if (goesTo === null) return `${name}: no option.`;
  const stand = fallbackText({ fallback, sensitive });
  return `${name}${sensitive ? ' (sensitive)' : ''}: router, then ${optionNoun[goesTo]}, ${placeText[goesTo]}; ${stand}.`;
};

export const lockedRule = 'Sensitive classes have no fallback to a third party.';
export const lockedReason =
  'Fixed, not a setting: a class with a data-control rule, a need of ¾ or more, or stricter terms than another class waits rather than goes to another third party. The router runs in your own infrastructure and looks before anything is sent.';
