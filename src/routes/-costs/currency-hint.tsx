import { amountsIn } from '../../narrative';

/** Where another currency is chosen, while none is. */
export const CurrencyHint = () =>
  amountsIn().code === 'USD' && (
    <p className="screen-only text-note text-muted">
      Amounts in US dollars.{' '}
      <a href="#currency" className="prose-link inline-block min-h-6">
        Another currency
      </a>
    </p>
  );
