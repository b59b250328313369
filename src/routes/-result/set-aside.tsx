import { putAnswer } from '../../framework/questions/edit';
import { setAside, takeBack } from '../../narrative/link-words';
import type { Decision } from '../-decision';
import { ChangeLink } from './change-link';

/** Needs that the reader waived, each with the way back. */
export const SetAside = ({ decision }: { readonly decision: Decision }) => {
  const { answers } = decision.state;
  const waived = answers.waived ?? [];
  const words = setAside(waived);
  if (words === null) return null;
  const without = (id: (typeof waived)[number]) => {
    const rest = waived.filter((one) => one !== id);
    return putAnswer(answers, 'waived', rest.length === 0 ? undefined : rest);
  };
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      {words}
      {waived.map((id) => (
        <ChangeLink key={id} decision={decision} answers={without(id)} label={takeBack(id)}>
          {waived.length === 1 ? 'Take it back' : takeBack(id)}
        </ChangeLink>
      ))}
    </p>
  );
};
