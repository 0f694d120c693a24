/**
 * Has the browser ask before the pane is loaded anew, as a button of the ribbon may, while something would be lost with
 * it. Best effort: where Excel closes a pane, nothing asks.
 * @param page the window.
 */
export function askBeforeLeaving(page: EventTarget, isSomethingAtStake: () => boolean): void {
  page.addEventListener("beforeunload", (event) => {
    if (isSomethingAtStake()) event.preventDefault();
  });
}
