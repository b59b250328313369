import { Button, LinkButton } from '../../components/button';
import { answeredCount, questions } from '../../framework/questions';
import { day } from '../../narrative/numbers';
import { readFragment } from '../../permalink';
import { useWorkspace } from '../../workspace';
import { openWorkspace } from '../-workspace';

openWorkspace();

/** For somebody who was here before, on this device. Where nothing was kept, or nothing can be, nothing is said. */
const Returning = () => {
  const saved = useWorkspace((workspace) => workspace.lastDecision);
  const drop = useWorkspace((workspace) => workspace.dropDecision);
  if (saved === null) return null;
  const answered = answeredCount(readFragment(saved.fragment).state.answers);
  return (
    <div className="mt-5 flex flex-wrap items-center gap-x-3 gap-y-2">
      <LinkButton to="/assess/" search={{ decision: saved.fragment }} className="whitespace-normal! py-2 text-left">
        Continue ({answered} of {questions.length} answered, saved on this device {day(saved.savedOn)})
      </LinkButton>
      <Button look="text" onClick={drop}>
        Start again
      </Button>
    </div>
  );
};

export default Returning;
