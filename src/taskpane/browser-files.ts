/**
 * Puts text on the clipboard, to be called in the click itself: WebKit lets a page copy nowhere else
 * (https://webkit.org/blog/10855/async-clipboard-api/), Chromium for some seconds more. Text that is yet to come is therefore
 * promised to the clipboard. Office's web views may withhold the clipboard interface from add-ins; the browser's older copy
 * command then serves, which cannot be promised anything.
 * @throws CopyRefused where no way was allowed, or the text came too late for it; what `text` rejects with.
 */
export async function copyText(text: string | Promise<string>): Promise<void> {
  if (typeof text === "string") await copyNow(text);
  else if (!(await isPromised(text))) await copyNow(await text);
}

/** @returns false where the clipboard takes no promises (Firefox before 127, Chromium before 97), or nothing at all. */
async function isPromised(text: Promise<string>): Promise<boolean> {
  try {
    const blob = text.then((content) => new Blob([content], { type: "text/plain" }));
    // Nobody else looks at it where the clipboard refuses at once; whoever called hears of `text` itself.
    blob.catch(() => undefined);
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
    return true;
  } catch {
    return false;
  }
}

async function copyNow(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (error) {
    if (!copyBySelection(text)) throw new CopyRefused({ cause: error });
  }
}

/** No way of copying was allowed. */
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
