interface Notice {
  readonly id: string;
  readonly text: string;
}

/** What could not be read as it was written: in a link, a file or an address. Nothing is shown for an empty list. */
export const Notices = ({ title, notices }: { readonly title: string; readonly notices: readonly Notice[] }) => {
  if (notices.length === 0) return null;
  return (
    <section aria-label={title} className="wrap mt-4">
      <div className="rounded-choice border border-warn bg-warn-soft px-4 py-3 text-dense text-ink">
        <p className="font-semibold">{title}</p>
        <ul className="mt-1 list-disc pl-5">
          {notices.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      </div>
    </section>
  );
};
