import { useEffect, useEffectEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { SectionHeading } from '../components/heading';
import { type PaperSource, paperSourcesIntro, paperSourcesTitle } from '../narrative/paper-sources';

/**
 * At the end of a printed page that is short on paper. Worked out only when something is printed: on a screen each fact opens
 * its own sources.
 */
export const PaperSources = ({ sourcesOf }: { readonly sourcesOf: () => readonly PaperSource[] }) => {
  const [sources, setSources] = useState<readonly PaperSource[]>([]);
  const draw = useEffectEvent(() => flushSync(() => setSources(sourcesOf())));
  useEffect(() => {
    const onPrint = () => draw();
    window.addEventListener('beforeprint', onPrint);
    return () => window.removeEventListener('beforeprint', onPrint);
  }, []);
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="paper-sources" className="print-only mt-6">
      <SectionHeading id="paper-sources">{paperSourcesTitle}</SectionHeading>
      <p className="mt-1 text-muted">{paperSourcesIntro}</p>
      <ol className="paper-sources">
        {sources.map(({ source, rests }) => (
          <li key={source} data-source="">
            {source}
            {rests.length > 0 && <span className="text-muted">: {rests.join('; ')}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
};
