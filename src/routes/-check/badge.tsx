/** Whether a row is the reader's own, or stands in for an answer. */
export const Badge = ({ typed }: { readonly typed: boolean }) => (
  <span
    className={`inline-block rounded-key px-1.5 py-px text-tick whitespace-nowrap ${typed ? 'bg-accent-soft text-accent' : 'bg-sunken text-muted'}`}
  >
    {typed ? 'your answer' : 'assumed'}
  </span>
);
