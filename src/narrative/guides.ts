/** The five published guides, as the product cites them. */
export const guideTitles: Readonly<Record<string, string>> = {
  S0: '“Open vs closed models” (undated, mid-2026)',
  S1: '“Open vs Closed Models” (undated quick reference)',
  S2: '“Open vs Closed LLMs: The Real Cost of Free Models (2026)” (March 2026)',
  S3: '“Open Source vs Closed Models” (19 Apr 2026)',
  S4: '“Open-Source vs Closed AI Models: A Practical 2026 Comparison” (29 Jun 2026)',
};
