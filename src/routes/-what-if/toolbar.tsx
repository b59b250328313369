import { Button } from '../../components/button';
import { whatIfWords } from '../../narrative/what-if';
import type { Steps } from './trial';

interface ToolbarProps {
  readonly steps: Steps;
  /** null = nothing differs. */
  readonly onReset: (() => void) | null;
}

interface ToolProps {
  readonly name: string;
  readonly act: (() => void) | null;
  readonly keys?: string;
}

/** A button that has nothing to do stays in its place, so that the focus does too. */
const Tool = ({ name, act, keys }: ToolProps) => (
  <Button
    look="small"
    aria-disabled={act === null}
    aria-keyshortcuts={keys}
    onClick={() => act?.()}
    className="min-h-9! aria-disabled:border-hairline aria-disabled:text-muted aria-disabled:hover:border-hairline"
  >
    {name}
  </Button>
);

/** Stays in sight while the answers scroll by. */
export const Toolbar = ({ steps, onReset }: ToolbarProps) => (
  <fieldset
    aria-label={whatIfWords.steps}
    data-sticky="top"
    className="screen-only z-10 -mx-3 mt-5 flex min-w-0 flex-wrap items-center gap-2 border-b border-hairline bg-paper px-3 py-2 [@media(min-height:480px)]:sticky [@media(min-height:480px)]:top-0"
  >
    <Tool name={whatIfWords.undo} act={steps.undo} keys="Control+Z Meta+Z" />
    <Tool name={whatIfWords.redo} act={steps.redo} keys="Control+Shift+Z Meta+Shift+Z" />
    <Tool name={whatIfWords.reset} act={onReset} />
    <span className="text-note text-muted max-sm:hidden">{whatIfWords.shortcuts}</span>
  </fieldset>
);
