import { useCallback, useState } from 'react';

/** What is wrong with a field, by its id, until it is mended. */
export const useProblems = () => {
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const onProblem = useCallback((id: string, text: string | null) => {
    setProblems((before) => {
      if ((before.get(id) ?? null) === text) return before;
      const next = new Map(before);
      if (text === null) next.delete(id);
      else next.set(id, text);
      return next;
    });
  }, []);
  return { problems, onProblem };
};
