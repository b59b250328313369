/** The software that served a run, without its version. */

export const servingEngines = [
  'TensorRT-LLM',
  'vLLM',
  'SGLang',
  'LMDeploy',
  'llama.cpp',
  'MLPerf submitters',
  'other',
] as const;
export type ServingEngine = (typeof servingEngines)[number];

/** What a name of software says, the first that it contains; letters of either size. */
const signs: readonly (readonly [sign: string, engine: ServingEngine])[] = [
  ['tensorrt-llm', 'TensorRT-LLM'],
  ['trt-llm', 'TensorRT-LLM'],
  ['vllm', 'vLLM'],
  ['sglang', 'SGLang'],
  ['lmdeploy', 'LMDeploy'],
  ['llama.cpp', 'llama.cpp'],
  ['mlperf', 'MLPerf submitters'],
];

/** "vLLM v0.11.0" → vLLM; what no sign is found in is `other`. */
export const servingEngineOf = (software: string): ServingEngine => {
  const name = software.toLowerCase();
  return signs.find(([sign]) => name.includes(sign))?.[1] ?? 'other';
};
