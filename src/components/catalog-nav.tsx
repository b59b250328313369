import { Link } from '@tanstack/react-router';

const parts = [
  { to: '/models/', label: 'Models' },
  { to: '/gpus/', label: 'GPUs' },
  { to: '/prices/', label: 'Prices' },
  { to: '/licences/', label: 'Licences' },
  { to: '/compliance/', label: 'Compliance' },
] as const;

/** The parts of the catalogue, above each of them. */
export const CatalogNav = () => (
  <nav aria-label="Catalogue" className="screen-only mb-6 flex flex-wrap gap-x-5 gap-y-1 text-dense">
    {parts.map(({ to, label }) => (
      <Link
        key={to}
        to={to}
        search={true}
        className="flex min-h-8 items-center border-b-2 border-transparent text-muted no-underline hover:text-ink"
        activeProps={{ className: 'border-ink! text-ink! font-medium' }}
      >
        {label}
      </Link>
    ))}
  </nav>
);
