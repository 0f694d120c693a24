/**
 * Puts text on the clipboard. Office's web views may withhold the clipboard interface from add-ins; the browser's older
 * copy command then serves.
 * @throws where neither does.
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (error) {
    if (!copyBySelection(text)) throw new CopyRefused({ cause: error });
  }
}

/** Neither way of copying was allowed. */
export class CopyRefused extends Error {
  override readonly name = "CopyRefused";

  constructor(options: ErrorOptions) {
    super("copying was refused", options);
  }
}

function copyBySelection(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.setAttribute("aria-hidden", "true");
  area.style.position = "fixed";
  area.style.opacity = "0";
  const focused = document.activeElement;
  document.body.append(area);
  area.select();
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way left where the clipboard is withheld
    return document.execCommand("copy");
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}

/** Hands a file to the browser's downloads. Nothing leaves the computer: the address is one of this page's memory. */
export function downloadFile(fileName: string, bytes: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser reads the file after this turn.
  setTimeout(() => { URL.revokeObjectURL(address); }, 60_000);
}
