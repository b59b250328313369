import { Link } from '@tanstack/react-router';
import { screenNames } from '../../narrative/advice/headings';
import type { HelpScreen } from '../../narrative/advice/roadmap-row';

const look = 'prose-link inline-flex min-h-6 items-center text-note';
const paths = {
  assess: '/assess/',
  usage: '/usage/',
  models: '/models/',
  licences: '/licences/',
  compliance: '/compliance/',
  costs: '/costs/',
  gpus: '/gpus/',
  accuracy: '/accuracy/',
  'fine-tuning': '/fine-tuning/',
} as const satisfies Record<HelpScreen, string>;

/** A screen that helps with a step; it keeps the decision. */
export const HelpLink = ({ screen }: { readonly screen: HelpScreen }) => (
  <Link to={paths[screen]} search={true} className={look}>
    {screenNames[screen]}
  </Link>
);
