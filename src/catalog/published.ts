/** What a page says of the published catalogue, without loading it. */

/** Rises when a field is renamed, removed or given another meaning. */
export const publishedFormat = 1;

/** Size of the file, to a tenth; a test holds it against the file. */
export const publishedMegabytes = 1.1;
