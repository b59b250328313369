/** What a search engine or a preview shows of a page. Only the prerendered files need it, so no script carries it. */
export const pageDescriptions: Readonly<Record<string, string>> = {
  '/accuracy/':
    'Predicted against measured tokens per second of 841 published runs: error by GPU, model, engine and kind of run.',
  '/assess/': 'Fourteen questions about your data, your volume, your model and your team; any of them may stay open.',
  '/check/': 'Every answer in words, what is assumed where there is none, and answers that speak against each other.',
  '/compare/':
    'Two to four decisions side by side: which answers differ, what follows from each, and whether what several people disagree on matters.',
  '/compliance/':
    'What eighteen regimes say about six ways to run a language model, with conditions, sources and dates.',
  '/costs/': 'What each way to run a language model costs a month, line by line, and where owning starts to pay.',
  '/embeddings/':
    'What embedding a corpus costs: tokens by what they are for, every seller, your own GPU, where they cross, and what changing the model takes.',
  '/evidence/':
    'Every row of five published guides put to the engine: where it agrees, where not and why, and what each guide claims.',
  '/fine-tuning/':
    'What tuning a model takes: tokens, GPU memory, GPU hours, rent, hosted prices, and what serving then costs.',
  '/gpus/': 'Thirty-one accelerators: memory, speed, power, and what an hour of each is rented for.',
  '/knowledge/':
    'Every weight, level, prior and constant behind a recommendation, with its reason and what it rests on; any of them can be changed for one decision.',
  '/licences/': 'What the licence of an open-weight model allows your company, and what it asks in return.',
  '/method/': 'How a deployment option is ruled out, scored, priced and tested against its own uncertainty.',
  '/models/':
    'What each language model costs for your mix, what it fits on, what its licence allows, and who hosts it.',
  '/prices/': 'Prices of models and GPUs on a day, how they moved, and whether independent sources agree.',
  '/usage/':
    'Volume, request length, week and growth from a request log or a usage export, read in your browser and never uploaded.',
  '/routing/':
    'Two to six kinds of requests decided together: which goes where, what the split costs beside one option for everything, and how far a prompt can get.',
  '/what-if/':
    'Every answer and the main numbers beside the verdict, and what changing them does to your saved decision.',
};
