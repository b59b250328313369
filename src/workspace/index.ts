export { deviceStorage, type SafeStorage, safeStorage } from './safe-storage';
export { type Preferences, type SavedDecision, useWorkspace, type Workspace } from './workspace';
