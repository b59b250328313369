/** Warnings about running models on GPUs of one's own, or about doing so too soon. */
import { costLineName } from '../cost-lines';
import { decimal, money } from '../numbers';
import { capitalised, listed } from '../segments';
import { anOption } from '../terms';
import { aMonth, totalOf, withRange } from './bill-words';
import { cheapestOf, type Grounds, isEarly, needs, operationsHours, rentingOptions, volumeText } from './grounds';
import { published, type WarningRow } from './warning-row';

const owns = ({ owned }: Grounds) => owned.length > 0;

/** "At 5M tokens a day, before launch". */
const where = (grounds: Grounds): string => {
  const { stage } = grounds.recommendation.answers.workload;
  const launch = stage === 'before-launch' ? 'before launch' : null;
  if (grounds.volume === null) return launch === null ? 'Without a volume' : capitalised(launch);
  return `At ${volumeText(grounds)}${launch === null ? '' : `, ${launch}`}`;
};

const againstRenting = (grounds: Grounds): string => {
  const { winner } = grounds.recommendation;
  const own = winner === null ? null : totalOf(grounds, winner);
  const rent = cheapestOf(grounds, rentingOptions);
  const other = rent === null ? null : totalOf(grounds, rent);
  if (own === null) return '';
  if (rent === null || other === null) return `This costs ${aMonth(own)}, and your answers leave nothing to rent. `;
  return `This costs ${aMonth(own)}, ${anOption(rent)} ${withRange(other)}. `;
};

const onCallOpen = ({ recommendation }: Grounds): boolean => {
  const { winner, costs } = recommendation;
  const lines = (winner === null ? undefined : costs[winner])?.lines ?? [];
  return lines.some(({ id, usd }) => id === 'on-call' && usd === null);
};

/** Hours times rate of all labour, whether it counts or not. */
const labourUsd = ({ recommendation }: Grounds): number | null => {
  const { winner, costs } = recommendation;
  const labour = ((winner === null ? undefined : costs[winner])?.lines ?? []).filter(({ labour }) => labour);
  const usd = labour.flatMap(({ quantities: { hours, usdPerHour, months = 1 } }) =>
    hours === undefined || usdPerHour === undefined ? [] : [(hours * usdPerHour) / months],
  );
  return usd.length === 0 ? null : usd.reduce((sum, one) => sum + one, 0);
};

const emptyLines = ({ recommendation }: Grounds): readonly string[] => {
  const { winner, costs } = recommendation;
  const lines = (winner === null ? undefined : costs[winner])?.lines ?? [];
  return [
    ...new Set(
      lines.filter(({ usd }) => usd === null).map(({ id }) => costLineName(id).split(',')[0]?.toLowerCase() ?? id),
    ),
  ];
};

export const owningWarnings: readonly WarningRow[] = [
  {
    ...published('too-early'),
    severity: 1,
    title: 'Owning too early',
    topics: ['premature-self-hosting', 'roadmap'],
    when: (grounds) => owns(grounds) && isEarly(grounds),
    text: (grounds) =>
      `${where(grounds)}, owning is early: the lowest break-even that a guide prints is 10M tokens a day. ${againstRenting(grounds)}The guides call self-hosting before volume is steady a trap. Ship on something rented first, unless a rule of yours forbids it.`,
  },
  {
    id: 'not-yet',
    severity: 3,
    title: 'Not yet your own GPUs',
    topics: ['premature-self-hosting', 'break-even'],
    said: [
      { guide: 'S1', place: 'do not, 1' },
      { guide: 'S1', place: 'success path' },
    ],
    when: (grounds) => !owns(grounds) && grounds.recommendation.winner !== null && isEarly(grounds),
    text: (grounds) => {
      const own = cheapestOf(grounds, ['self-hosted-cloud', 'self-hosted-onprem']);
      const usd = own === null ? null : totalOf(grounds, own);
      const now = grounds.recommendation.winner === null ? null : totalOf(grounds, grounds.recommendation.winner);
      const cost =
        own === null || usd === null || now === null
          ? ''
          : `${capitalised(anOption(own))} would cost ${aMonth(usd)} instead of ${withRange(now)}. `;
      return `${where(grounds)}, self-hosting would be early. ${cost}The guides name it a common trap: let the volume come first.`;
    },
  },
  {
    ...published('operations-underestimated'),
    severity: 2,
    title: 'Operations underestimated',
    topics: ['staffing', 'engineering-labour', 'sla'],
    when: (grounds) => owns(grounds) && (needs(grounds, 'operations', 0.5) || onCallOpen(grounds)),
    text: (grounds) => {
      const hours = operationsHours(grounds);
      const counted =
        hours === null
          ? 'No hours are counted for running it'
          : `The bill counts ${decimal(hours)} hours a month for running it${onCallOpen(grounds) ? ', and nothing for being on call' : ''}`;
      const team = needs(grounds, 'operations', 0.5) ? ' You said that nobody on the team has run GPUs before.' : '';
      return `${counted}.${team} Nobody else answers at 3 in the morning: name one owner and a second person before the first GPU is rented, and type what their on-call time costs.`;
    },
  },
  {
    ...published('own-is-not-compliant'),
    severity: 1,
    title: 'Self-hosted is not compliant by itself',
    topics: ['compliance-burden', 'legal-review'],
    when: (grounds) => owns(grounds) && (needs(grounds, 'data-control', 0.5) || needs(grounds, 'assurance', 0.5)),
    text: ({ recommendation }) =>
      `Keeping the data inside moves the duties to you: access control, encryption, logs, retention and audits${recommendation.answers.required.assurance === 1 || recommendation.answers.required.assurance === 0.75 ? ', and the audit reports you asked for will be your own' : ''}. Open weights are private only if the machine around them is. Have compliance or counsel review it before data flows.`,
  },
  {
    id: 'updates-by-hand',
    severity: 3,
    title: 'Offline means updates by hand',
    topics: ['air-gap', 'version-stability'],
    said: [{ guide: 'S3', place: 'self-hosting policy table' }],
    when: (grounds) => owns(grounds) && grounds.recommendation.answers.required['data-control'] === 1,
    text: () =>
      'Without an outside link nothing updates itself. Decide who carries new weights and security fixes in, how they are checked, and how often: the bill has a line for it that is still empty.',
  },
  {
    ...published('labour-left-out'),
    severity: 1,
    title: 'Labour left out',
    topics: ['engineering-labour', 'break-even'],
    when: ({ recommendation: { winner, assumptions } }) => winner !== null && !assumptions.labour,
    text: (grounds) => {
      const usd = labourUsd(grounds);
      const added =
        usd === null ? '' : `At the hours and the rate assumed here it would add about ${money(usd)} a month. `;
      return `You took the hours of people out of the bill. ${added}For whatever you run yourself they are often the largest line, and they move every break-even.`;
    },
  },
  {
    id: 'empty-lines',
    severity: 2,
    title: 'Lines without a figure',
    topics: ['predictable-cost', 'engineering-labour'],
    said: [{ guide: 'S2', place: 'question on hidden costs' }],
    when: (grounds) => owns(grounds) && emptyLines(grounds).length > 0,
    text: (grounds) => {
      const lines = emptyLines(grounds);
      return `${lines.length === 1 ? 'One line of the bill has' : `${lines.length} lines of the bill have`} no sourced figure and count as nothing: ${listed(lines)}. The true cost is above the one shown.`;
    },
  },
  {
    id: 'access-is-no-explanation',
    severity: 3,
    title: 'Open weights are not an explanation',
    topics: ['explainability', 'weights-ownership'],
    said: [{ guide: 'S4', place: 'transparency' }],
    when: ({ recommendation }) => recommendation.answers.internals === 'yes',
    text: () =>
      'You need the inside of the model. Weights, attention and decoding can be read on a model you run, but a reading is not a reason: an auditor asks why a decision was made. Log inputs, outputs and versions too.',
  },
];
