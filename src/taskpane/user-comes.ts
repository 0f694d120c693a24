/** Calls back whenever the user comes to the page: by a click or a key, or because it is to be seen again. */
export function whenUserComes(page: Window, come: () => void): void {
  page.addEventListener("focus", come);
  page.document.addEventListener("visibilitychange", () => {
    if (page.document.visibilityState === "visible") come();
  });
}
