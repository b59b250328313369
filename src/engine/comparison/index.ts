export * from './differences';
export * from './items';
export * from './people';
export * from './winner';
