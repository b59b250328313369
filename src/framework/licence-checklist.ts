/** What to settle before a licence is relied on. In the order in which an answer can end the matter. */
export const licenceChecklist = [
  {
    id: 'text',
    ask: 'The licence text of this exact version has been read, and a dated copy is kept.',
    why: 'Models of one family carry different licences, and a published text can change.',
  },
  {
    id: 'base',
    ask: 'The model it was made from is known, and its licence has been read too.',
    why: 'A tag that says MIT does not lift the terms of the base.',
  },
  {
    id: 'counted',
    ask: 'Users and revenue are counted as the licence counts them.',
    why: 'Affiliates are often included, and some licences count once, before the release.',
  },
  {
    id: 'uses',
    ask: 'Our field is not among the barred uses.',
    why: 'Military work and decisions about people are the usual ones.',
  },
  {
    id: 'outputs',
    ask: 'Whether outputs train another model is decided, and allowed.',
    why: 'Some licences forbid it, some ask for a name.',
  },
  {
    id: 'onward',
    ask: 'What customers must be told or bound to is in our own terms.',
    why: 'Selling access or passing on weights passes on duties.',
  },
  {
    id: 'shown',
    ask: 'Names, notices and credits that must be shown are shown.',
    why: 'They are the price of most free licences.',
  },
  {
    id: 'counsel',
    ask: 'Whatever is unknown here has been put to counsel.',
    why: 'This page is not legal advice.',
  },
] as const;
