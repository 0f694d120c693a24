/**
 * Keeps the browser from writing out errors that nothing caught: their text may hold what a cell holds ("cannot read
 * properties of undefined (reading '…')"), and so does the first line of their stack. Only their kind is noted.
 * @param page the window.
 * @param logCode takes note of it, such as "UncaughtTypeError".
 */
export function hushUncaught(page: EventTarget, logCode: (code: string) => void): void {
  page.addEventListener("error", (event) => {
    // Without an error it is news of the browser's own, such as a loop of sizes, or of a file that did not load.
    if (event instanceof ErrorEvent && event.error !== undefined && event.error !== null) hush(event, event.error, logCode);
  });
  page.addEventListener("unhandledrejection", (event) => { hush(event, "reason" in event ? event.reason : undefined, logCode); });
}

function hush(event: Event, error: unknown, logCode: (code: string) => void): void {
  event.preventDefault();
  logCode(`Uncaught${error instanceof Error ? error.name : ""}`);
}
