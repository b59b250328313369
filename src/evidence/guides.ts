/** The five published guides whose tables and figures are held against the engine. */
export const guideIds = ['S0', 'S1', 'S2', 'S3', 'S4'] as const;
export type GuideId = (typeof guideIds)[number];

export interface Guide {
  readonly id: GuideId;
  readonly title: string;
  /** Day or month it names itself; null = it names none. */
  readonly published: string | null;
  /** Where it can be read; null = not known to us. */
  readonly address: string | null;
  /** The request it counts in, tokens in and out, where it counts requests. */
  readonly request: { readonly input: number; readonly output: number } | null;
}

export const guides: readonly Guide[] = [
  { id: 'S0', title: 'Open vs closed models', published: null, address: null, request: null },
  { id: 'S1', title: 'Open vs Closed Models, a quick reference', published: null, address: null, request: null },
  {
    id: 'S2',
    title: 'Open vs Closed LLMs: The Real Cost of Free Models (2026)',
    published: '2026-03',
    address: 'https://ailearnings.in/blog/open-vs-closed-llm',
    request: { input: 500, output: 300 },
  },
  {
    id: 'S3',
    title: 'Open Source vs Closed Models',
    published: '2026-04-19',
    address: null,
    request: { input: 1_000, output: 500 },
  },
  {
    id: 'S4',
    title: 'Open-Source vs Closed AI Models: A Practical 2026 Comparison',
    published: '2026-06-29',
    address: 'https://neuralpress.app/blog/open-source-vs-closed-ai-models',
    request: null,
  },
];

/** Throws on an id that is none of the five. */
export const guideOf = (id: GuideId): Guide => {
  const found = guides.find((guide) => guide.id === id);
  if (!found) throw new RangeError(`no guide is called ${id}`);
  return found;
};
