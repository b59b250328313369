export { type DrawnCosts, drawnCosts } from './run';
export { tornadoOver } from './tornado';
export { apiPrice, drawnRanges, drawnTotalOf, freeValues } from './totals';
