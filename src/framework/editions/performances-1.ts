/** Edition 1: what each option offers on each ladder, one judgement per cell, with its reason. */
import type { Level } from '../criteria';
import type { Judged, PerformanceTable } from '../knowledge';

const judgement = (value: Level, why: string): Judged<Level> => ({ value, why, basis: 'judgement' });
/** Informed by one of the five guides; the level is still ours. */
const guided = (ref: string, value: Level, why: string): Judged<Level> => ({ value, why, basis: 'guide', ref });

export const performances1: PerformanceTable = {
  'closed-api': {
    'data-control': guided(
      'S2',
      0.25,
      'Prompts cross to the provider and stay in its logs for about a month, without training on them.',
    ),
    assurance: judgement(
      0.75,
      'The large vendors publish SOC 2 class reports, but standard terms add no sector contract.',
    ),
    throughput: judgement(0.25, 'Published tier limits cap requests and tokens per minute until somebody raises them.'),
    latency: judgement(0.5, 'First token usually within one or two seconds over a shared public endpoint.'),
    elasticity: judgement(1, 'The provider absorbs a spike; you notice it only at your rate limit.'),
    capability: guided('S1', 1, 'Frontier models are sold here first, and the hardest reasoning is still their lead.'),
    tuning: guided(
      'S0',
      0.25,
      'Fine-tuning, where it is offered, covers few models and leaves the weights with the vendor.',
    ),
    independence: guided(
      'S0',
      0.25,
      'You can pin a snapshot, but the vendor alone decides its price and when it retires.',
    ),
    operations: judgement(1, 'There is a key and a bill; nothing of the model runs on your side.'),
    'time-to-value': guided('S0', 1, 'A working call takes an afternoon.'),
  },
  'closed-enterprise': {
    'data-control': guided(
      'S0',
      0.5,
      'A contract rules out retention, yet prompts are still processed on hardware you do not control.',
    ),
    assurance: judgement(1, 'Reports come with a BAA or sector terms and commitments about the region.'),
    throughput: judgement(0.5, 'A contract can hold a negotiated or provisioned quota.'),
    latency: judgement(0.5, 'The same models answer at about the same speed as on the public endpoint.'),
    elasticity: judgement(1, 'The provider absorbs a spike within the agreed quota.'),
    capability: guided('S1', 1, 'The same frontier models, bought under other terms.'),
    tuning: guided(
      'S0',
      0.25,
      'A contract does not hand over weights; tuning stays as limited as on the public endpoint.',
    ),
    independence: judgement(
      0.5,
      'Cloud resellers give a second source for the same model, and contracts give notice periods.',
    ),
    operations: judgement(1, 'The provider runs everything; you run the contract.'),
    'time-to-value': judgement(
      0.75,
      'The technology is ready the same day, but security review and signature take weeks.',
    ),
  },
  'hosted-open': {
    'data-control': judgement(
      0.25,
      'Another company sees the prompts; without special terms its logs are like those of a closed API.',
    ),
    assurance: judgement(0.5, 'Hosts commonly hold standard reports; sector terms are rarer and differ by host.'),
    throughput: judgement(
      0.25,
      'A shared per-token endpoint is sold under published account limits; dedicated capacity is billed per GPU and is another product.',
    ),
    latency: judgement(
      0.75,
      'Hosts compete on speed, and open models of moderate size start answering in well under half a second.',
    ),
    elasticity: judgement(1, 'The host absorbs a spike across many customers.'),
    capability: guided('S2', 0.75, 'The strongest open weights do general work well but stop short of the frontier.'),
    tuning: judgement(
      0.5,
      'Several hosts serve adapters of yours on an open model; you do not touch the serving itself.',
    ),
    independence: guided(
      'S1',
      0.75,
      'The same weights are sold by several hosts, so a host can be replaced by changing an address.',
    ),
    operations: judgement(1, 'The host runs the GPUs.'),
    'time-to-value': judgement(1, 'An account and a key are enough, as with any API.'),
  },
  'self-hosted-cloud': {
    'data-control': guided('S0', 0.75, 'Prompts stay in your own tenancy; the cloud owns the machines under it.'),
    assurance: judgement(0.5, 'The cloud brings its own reports, and the rest of the evidence is yours to produce.'),
    throughput: judgement(0.75, 'You size the fleet yourself, within what the cloud can rent you.'),
    latency: judgement(0.75, 'You choose model, region and batch size, so half a second is within reach.'),
    elasticity: judgement(0.5, 'Adding GPUs takes minutes at best, loading weights included.'),
    capability: guided('S2', 0.75, 'The strongest open weights run here, and nothing stronger can.'),
    tuning: guided('S4', 1, 'The weights are yours to train, merge and inspect.'),
    independence: guided('S0', 1, 'You hold weights and stack; the cloud underneath can be exchanged.'),
    operations: guided('S1', 0.25, 'Serving, scaling, monitoring and updates need a team that knows GPUs.'),
    'time-to-value': judgement(0.5, 'Choosing, sizing, testing and hardening a stack takes weeks to a quarter.'),
  },
  'self-hosted-onprem': {
    'data-control': guided('S0', 1, 'Hardware of your own can work without any outside link.'),
    assurance: judgement(0.5, 'You can produce every report, and nobody produces one for you.'),
    throughput: judgement(0.75, 'You size the fleet yourself, in steps of a server and its delivery time.'),
    latency: judgement(0.75, 'Nothing is shared and the network is yours, so half a second is within reach.'),
    elasticity: judgement(0.25, 'The fleet is what was bought.'),
    capability: judgement(
      0.5,
      'A bought server limits the size of model, so routine work is safe and the largest open weights often are not.',
    ),
    tuning: guided('S4', 1, 'The weights are yours to train, merge and inspect.'),
    independence: guided('S0', 1, 'You hold weights, stack and machines.'),
    operations: judgement(0, 'Hardware, facility, GPUs and serving are all run by you.'),
    'time-to-value': judgement(0, 'Purchase, delivery and installation come before the first token, often months.'),
  },
};
