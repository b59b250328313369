/** Every screen, by the path a reader may arrive at, relative to where the page is served. */
export const screens = [
  { name: 'landing', path: '' },
  { name: 'assess', path: 'assess/' },
  { name: 'check your answers', path: 'check/' },
  { name: 'result', path: 'result/' },
  { name: 'costs', path: 'costs/' },
  { name: 'usage', path: 'usage/' },
  { name: 'embed', path: 'embed/' },
  { name: 'models', path: 'models/' },
  { name: 'model with open weights', path: 'models/gpt-oss-120b/' },
  { name: 'model with closed weights', path: 'models/gemini-3.8-flash/' },
  { name: 'GPUs', path: 'gpus/' },
  { name: 'one GPU', path: 'gpus/h100-sxm/' },
  { name: 'prices', path: 'prices/' },
  { name: 'compliance', path: 'compliance/' },
  { name: 'accuracy', path: 'accuracy/' },
  { name: 'licence check', path: 'licences/' },
] as const;
