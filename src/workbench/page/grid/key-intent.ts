import type { Step } from "./movement";

/** What a key pressed on the sheet asks for, as in Excel. */
export type KeyIntent =
  | { readonly kind: "move"; readonly step: Step; readonly isExtending: boolean; readonly toEdge: boolean }
  | { readonly kind: "goTo"; readonly place: "rowStart" | "sheetStart" | "lastUsed"; readonly isExtending: boolean }
  | { readonly kind: "edit" }
  | { readonly kind: "typeOver"; readonly first: string }
  | { readonly kind: "clear" | "undo" | "redo" | "selectAll" | "openList" };

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const pageOfRows = 20;

const arrows: Readonly<Record<string, Step>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** Undefined for keys that the sheet leaves to the browser, copying and pasting among them. */
export function keyIntent(press: KeyPress): KeyIntent | undefined {
  const isControl = press.ctrlKey || press.metaKey;
  const arrow = arrows[press.key];
  if (press.altKey) return press.key === "ArrowDown" ? { kind: "openList" } : undefined;
  if (arrow) return { kind: "move", step: arrow, isExtending: press.shiftKey, toEdge: isControl };
  return isControl ? withControl(press) : alone(press);
}

function withControl(press: KeyPress): KeyIntent | undefined {
  switch (press.key.toLowerCase()) {
    case "z":
      return { kind: press.shiftKey ? "redo" : "undo" };
    case "y":
      return { kind: "redo" };
    case "a":
      return { kind: "selectAll" };
    case "home":
      return { kind: "goTo", place: "sheetStart", isExtending: press.shiftKey };
    case "end":
      return { kind: "goTo", place: "lastUsed", isExtending: press.shiftKey };
    default:
      return undefined;
  }
}

function alone(press: KeyPress): KeyIntent | undefined {
  const steps: Readonly<Record<string, Step>> = {
    Enter: { rows: press.shiftKey ? -1 : 1, columns: 0 },
    Tab: { rows: 0, columns: press.shiftKey ? -1 : 1 },
  };
  const step = steps[press.key];
  if (step) return { kind: "move", step, isExtending: false, toEdge: false };
  switch (press.key) {
    case "PageUp":
      return { kind: "move", step: { rows: -pageOfRows, columns: 0 }, isExtending: press.shiftKey, toEdge: false };
    case "PageDown":
      return { kind: "move", step: { rows: pageOfRows, columns: 0 }, isExtending: press.shiftKey, toEdge: false };
    case "Home":
      return { kind: "goTo", place: "rowStart", isExtending: press.shiftKey };
    case "F2":
      return { kind: "edit" };
    case "Delete":
    case "Backspace":
      return { kind: "clear" };
    default:
      return press.key.length === 1 ? { kind: "typeOver", first: press.key } : undefined;
  }
}
