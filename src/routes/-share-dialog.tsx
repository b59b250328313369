import { useRouter } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { catalog } from '../catalog';
import { CopyField } from '../components/copy-field';
import { Details } from '../components/details';
import { productName } from '../components/product';
import { embedFrame, markdownLink } from '../components/shared-text';
import { assessPoint } from '../engine';
import { knowledgeFor } from '../framework/editions';
import { longLink, pastedText } from '../narrative/result-page';
import { amountsOf, type DecisionState, readFragment, type ShowPart, toFragment } from '../permalink';
import { isDefaultDecision } from '../permalink/default-decision';
import { longestLink } from '../permalink/write';
import { askDeeper } from '../workers/ask-deeper';
import type { DeeperOutcome } from '../workers/question';

const shownParts: readonly ShowPart[] = ['verdict', 'why', 'costs', 'flips'];

/** The verdict in one line. The sampling behind it takes a moment; null until then, and where it fails. */
const useSentence = (state: DecisionState): { readonly sentence: string | null; readonly failed: boolean } => {
  const { answers, assumptions } = state;
  const [outcome, setOutcome] = useState<DeeperOutcome | null>(null);
  useEffect(
    () => (isDefaultDecision(state) ? undefined : askDeeper({ answers, assumptions, seed: null }, setOutcome)),
    [state, answers, assumptions],
  );
  const sentence = useMemo(() => {
    if (outcome === null || outcome === 'failed') return null;
    const { recommendation } = assessPoint({ answers, assumptions, catalog, knowledge: knowledgeFor(assumptions) });
    return pastedText(recommendation, outcome.label, outcome.robustness);
  }, [outcome, answers, assumptions]);
  return { sentence, failed: outcome === 'failed' };
};

/** Of a comparison its link is all there is to take along. */
const comparisonIn = (address: string, { view }: DecisionState): DecisionState['view'] | null =>
  view.compared !== undefined && new URL(address).pathname.endsWith('/compare/')
    ? { ...amountsOf(view), compared: view.compared }
    : null;

/** Everything to take along: the link, a line of text, and what a wiki needs to show the verdict. */
export const ShareDialog = ({ address }: { readonly address: string }) => {
  const router = useRouter();
  const state = useMemo(() => readFragment(new URL(address).hash.slice(1)).state, [address]);
  // What is compared on the costs page travels too; where the reader stood does not.
  const plain = useMemo<DecisionState>(() => {
    const { own, rent, tab, was } = state.view;
    const view = {
      ...(was && { was }),
      ...amountsOf(state.view),
      ...(own && { own }),
      ...(rent && { rent }),
      ...(tab && { tab }),
    };
    return { ...state, edition: catalog.edition, view };
  }, [state]);
  const { sentence, failed } = useSentence(state);
  const comparison = comparisonIn(address, state);
  const at = (url: string, of: DecisionState) => {
    const { origin, pathname } = new URL(url, address);
    return `${origin}${pathname}#${toFragment(of)}`;
  };
  const empty = isDefaultDecision(state);
  const link = empty ? (address.split('#')[0] ?? address) : at(address, plain);
  const embedPage = router.history.createHref(router.buildLocation({ to: '/embed/' }).publicHref);
  const card = at(embedPage, { ...plain, view: { ...amountsOf(state.view), show: shownParts } });
  if (comparison !== null)
    return (
      <CopyField
        label="Link to this comparison"
        text={at(address, { ...plain, view: comparison })}
        what="link"
        lines={5}
      />
    );
  const title = sentence ?? `A decision with ${productName}`;

  return (
    <div className="grid gap-3">
      <CopyField label="Link to this decision" text={link} what="link" lines={2} />
      {link.length > longestLink && <p className="text-note text-muted">{longLink(link.length)}</p>}
      {!empty && (
        <>
          <CopyField
            label="Text to paste"
            text={sentence === null ? (failed ? `${title} · ${link}` : 'Working it out…') : `${sentence} · ${link}`}
            what="text"
            lines={3}
          />
          <Details summary="For a wiki or a page">
            <div className="grid gap-3">
              <p className="text-note text-muted">
                The frame shows the verdict, its reasons, its costs and what would change it; leave parts out of
                “show=…” to shorten it. “allow-same-origin” lets the card load its own scripts, and gives it no access
                to your page as long as it comes from another address.
              </p>
              <CopyField label="HTML frame" text={embedFrame(card, title)} what="frame" lines={4} />
              <CopyField label="Markdown link" text={markdownLink(title, link)} what="Markdown" lines={3} />
              <CopyField label="Plain link to the card" text={card} what="card link" lines={2} />
            </div>
          </Details>
        </>
      )}
    </div>
  );
};
