/** What a label beside a capacity figure is worked out from. Loaded late: the figure never waits for it. */
export { measurements } from '../catalog/measurements';
export { basisOf } from '../engine/accuracy/basis';
