const handOver = (name: string, blob: Blob): void => {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
};

/** Hands text over as a file. Where a frame forbids downloads, nothing happens: the table's "Copy CSV" is the other way. */
export const download = (name: string, text: string, type = 'text/csv'): void =>
  handOver(name, new Blob([text], { type: `${type};charset=utf-8` }));

/** The same for a PNG in a data address. */
export const downloadPng = (name: string, address: string): void => {
  const bytes = Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (sign) => sign.charCodeAt(0));
  handOver(name, new Blob([bytes], { type: 'image/png' }));
};

/** A frame may refuse downloads without saying so: inside one, what was asked for is shown as well. */
export const mayRefuseDownloads = (): boolean => window.self !== window.top || window.origin === 'null';
