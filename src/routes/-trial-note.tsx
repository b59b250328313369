import { useContext } from 'react';
import { Button, LinkButton } from '../components/button';
import { whatIfWords } from '../narrative/what-if';
import { wasNotices } from '../permalink/inner-notices';
import { savedDecision } from '../permalink/tried';
import { Trying, useDecision } from './-decision';
import { LinkNotices } from './-link-notices';

/** Over every other screen while the link holds answers that are only tried. */
const TrialNote = () => {
  const { state, update } = useDecision();
  if (useContext(Trying) || !state.view.was) return null;
  const { was: _was, ...view } = state.view;
  return (
    <>
      <LinkNotices notices={wasNotices(state)} />
      <section aria-label={whatIfWords.title} className="wrap screen-only mt-4">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-choice border border-warn bg-warn-soft px-4 py-3 text-dense text-ink">
          <p className="min-w-0 flex-1 basis-64">{whatIfWords.trying}</p>
          <LinkButton to="/what-if/" search={true} look="small">
            {whatIfWords.back}
          </LinkButton>
          <Button look="small" onClick={() => update({ view }, { use: true })}>
            {whatIfWords.use}
          </Button>
          <Button look="small" onClick={() => update({ ...savedDecision(state), view })}>
            {whatIfWords.reset}
          </Button>
        </div>
      </section>
    </>
  );
};

export default TrialNote;
