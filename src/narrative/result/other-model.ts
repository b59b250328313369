/** The model behind the headline's price, and what a stronger one would cost. */
import type { OtherModel } from '../../engine/other-model';
import { aMonth } from '../advice/bill-words';
import type { Names } from '../names';

export const otherModelText = ({ priced, model, monthlyUsd }: OtherModel, names: Names): string =>
  `Priced with ${names.model(priced)}, the cheapest closed model that meets your answers; with ${names.model(model)} it would be ${aMonth(monthlyUsd)}.`;

export const otherModelLink = 'Try it in What-if';
