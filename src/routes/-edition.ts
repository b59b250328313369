/** Day and id of the catalogue edition this build ships, so that a header needs no catalogue. A test compares them. */
export const editionId = '2026-11';
export const editionDay = '2026-11-20';
