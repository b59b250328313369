import { Button } from '../../components/button';
import { emptiedText, filterNames } from '../../narrative/models';
import type { ListResult } from './list';

interface EmptiedProps {
  readonly emptiedBy: NonNullable<ListResult['emptiedBy']>;
  readonly name: string;
  readonly onDrop: () => void;
}

/** Nothing is left: what removed the last row, and a way to take it off. */
export const Emptied = ({ emptiedBy: { what, removed }, name, onDrop }: EmptiedProps) => (
  <div className="mt-6 border-y border-hairline py-8">
    <p className="text-body">{emptiedText(what === 'name' ? name : filterNames[what], removed)}</p>
    <Button look="small" className="mt-3" onClick={onDrop}>
      {what === 'name' ? 'Clear the search' : `Drop “${filterNames[what]}”`}
    </Button>
  </div>
);
