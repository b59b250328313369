import { useRouter } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { catalog } from '../catalog';
import { assessPoint, flipsOf, labelOf, robustnessOf } from '../engine';
import { edition1 } from '../framework/editions';
import { answeredCount } from '../framework/questions';
import { pastedText } from '../narrative/result-page';
import { type DecisionState, readFragment, type ShowPart, toFragment } from '../permalink';
import { CopyField } from './copy-field';
import { Details } from './details';
import { productName } from './product';
import { embedFrame, markdownLink } from './shared-text';

const shownParts: readonly ShowPart[] = ['verdict', 'why', 'costs', 'flips'];

/** The verdict in one line. The sampling behind it takes a moment, so it comes after the dialog is on the screen. */
const useSentence = ({ answers, assumptions }: DecisionState): string | null => {
  const [sentence, setSentence] = useState<string | null>(null);
  useEffect(() => {
    if (answeredCount(answers) === 0) return;
    const timer = setTimeout(() => {
      const point = assessPoint({ answers, assumptions, catalog, knowledge: edition1 });
      const robustness = robustnessOf(point);
      const flips = flipsOf(answers, assumptions, catalog, edition1);
      setSentence(pastedText(point.recommendation, labelOf(point.decision, robustness, flips, edition1), robustness));
    }, 60);
    return () => clearTimeout(timer);
  }, [answers, assumptions]);
  return sentence;
};

/** Everything to take along: the link, a line of text, and what a wiki needs to show the verdict. */
export const ShareDialog = ({ address }: { readonly address: string }) => {
  const router = useRouter();
  const state = useMemo(() => readFragment(new URL(address).hash.slice(1)).state, [address]);
  const plain = useMemo<DecisionState>(
    () => ({ ...state, edition: state.edition ?? catalog.edition, view: {} }),
    [state],
  );
  const sentence = useSentence(state);
  const at = (url: string, of: DecisionState) => {
    const { origin, pathname } = new URL(url, address);
    return `${origin}${pathname}#${toFragment(of)}`;
  };
  const empty = answeredCount(state.answers) === 0;
  const link = empty ? (address.split('#')[0] ?? address) : at(address, plain);
  const embedPage = router.history.createHref(router.buildLocation({ to: '/embed/' }).publicHref);
  const card = at(embedPage, { ...plain, view: { show: shownParts } });
  const title = sentence ?? `A decision with ${productName}`;

  return (
    <div className="grid gap-3">
      <CopyField label="Link to this decision" text={link} what="link" lines={2} />
      {!empty && (
        <>
          <CopyField
            label="Text to paste"
            text={sentence === null ? 'Working it out…' : `${sentence} · ${link}`}
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
