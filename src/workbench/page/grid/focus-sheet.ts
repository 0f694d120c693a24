/** Gives the keyboard back to the sheet, as Excel does after a command: the next key types, moves or undoes there. */
export function focusSheet(): void {
  document.querySelector<HTMLElement>(".sheet")?.focus({ preventScroll: true });
}
