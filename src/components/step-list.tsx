interface Step {
  readonly name: string;
  readonly value: string;
  readonly how: string;
}

/** Figures one after another, each with how it came about. */
export const StepList = ({ steps }: { readonly steps: readonly Step[] }) => (
  <dl className="border-t border-hairline">
    {steps.map(({ name, value, how }) => (
      <div key={name} className="grid gap-x-4 border-b border-hairline py-2.5 sm:grid-cols-[11rem_1fr]">
        <dt className="text-muted">{name}</dt>
        <dd>
          <span className="font-semibold">{value}</span>
          <span className="block text-note text-muted">{how}</span>
        </dd>
      </div>
    ))}
  </dl>
);
