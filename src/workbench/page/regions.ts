/** In the order in which F6 goes round them in Excel. */
const regions: readonly { readonly at: string; readonly enter: (region: HTMLElement) => HTMLElement | null | undefined }[] = [
  { at: ".sheet", enter: (sheet) => sheet },
  { at: ".sheet-tabs", enter: (tabs) => tabs.querySelector<HTMLElement>("[aria-current]") },
  { at: ".pane iframe", enter: (frame) => firstInPane(frame) },
  { at: ".toolbar", enter: (toolbar) => toolbar.querySelector<HTMLElement>("button:enabled") },
];

/** Tab goes from cell to cell in the sheet, so another key has to lead out of it: F6, and Shift and F6 back. */
export function onRegionKey(event: KeyboardEvent): void {
  if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  const here = regions.findIndex(({ at }) => document.activeElement?.closest(at));
  const step = event.shiftKey ? -1 : 1;
  // Outside them all, the first or the last comes next.
  const from = here < 0 && event.shiftKey ? 0 : here;
  const next = regions[(from + step + regions.length) % regions.length];
  const region = next && document.querySelector<HTMLElement>(next.at);
  if (region) next.enter(region)?.focus({ preventScroll: true });
}

/** Where one was in the pane, or its first control. */
function firstInPane(frame: HTMLElement): HTMLElement | null | undefined {
  const pane = frame instanceof HTMLIFrameElement ? frame.contentDocument : null;
  // Elements of another document are of that document's classes: instanceof would say no.
  const last = pane?.activeElement as HTMLElement | null | undefined;
  return last && last !== pane?.body ? last : pane?.querySelector<HTMLElement>("button, input, select, a[href]");
}
