/** Where a view waits for the one number it cannot do without. */
export const VolumeFirst = () => (
  <p className="py-6 text-body text-muted">
    Give{' '}
    <a href="#cost-volume" className="prose-link">
      tokens or requests a day
    </a>{' '}
    first: a bill needs a volume.
  </p>
);

/** What could not be read, on top of what is still shown for the last values that could. */
export const Problems = ({ problems }: { readonly problems: ReadonlyMap<string, string> }) =>
  problems.size === 0 ? null : (
    <div role="alert" className="mb-4 rounded-choice border-2 border-danger bg-danger-soft px-4 py-3">
      <p className="font-semibold">The figures below are for the last values that could be read.</p>
      <ul className="mt-1">
        {[...problems].map(([id, text]) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-block py-0.5 font-medium text-danger underline underline-offset-2">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
