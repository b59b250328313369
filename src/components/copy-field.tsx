import { useId, useRef, useState } from 'react';
import { Button } from './button';

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  /** On the button, after "Copy": "link", "text". */
  readonly what: string;
  readonly lines?: number;
}

/** Text to take along. Where the clipboard is refused or absent, the text is selected for the keyboard instead. */
export const CopyField = ({ label, text, what, lines = 1 }: CopyFieldProps) => {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('Copied.');
    } catch {
      field.current?.focus();
      field.current?.select();
      setOutcome('This page may not use the clipboard. The text is selected: copy it with the keyboard.');
    }
  };
  return (
    <div>
      <label htmlFor={id} className="text-dense font-semibold">
        {label}
      </label>
      <div className="mt-1.5 flex items-start gap-2">
        <textarea
          ref={field}
          id={id}
          readOnly
          rows={lines}
          value={text}
          spellCheck={false}
          onFocus={(event) => event.currentTarget.select()}
          className="min-h-11 min-w-0 flex-1 resize-none rounded-control border border-control bg-surface px-3 py-2.5 font-mono text-note break-all"
        />
        <Button onClick={copy}>Copy {what}</Button>
      </div>
      <p role="status" className="min-h-5 text-note text-muted">
        {outcome}
      </p>
    </div>
  );
};
