import { useEffect, useState } from 'react';

/** A value once it has rested: charts get new points 120 ms after the last change, while numbers and marker move at once. */
export const useSettled = <T>(value: T, ms = 120): T => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
};
