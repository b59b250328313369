/** Where a value lies between two others, as an SVG length in percent: drawn so, a chart needs no measuring. */
export const percentOf = (value: number, { from, to }: { readonly from: number; readonly to: number }): string =>
  `${Math.round((to === from ? 0 : (value - from) / (to - from)) * 1e4) / 100}%`;
