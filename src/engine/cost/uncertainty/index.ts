export { type DrawnCosts, drawnCosts } from './run';
export { tornadoOver } from './tornado';
export { drawnRanges, drawnTotalOf, freeValues } from './totals';
