import type { LocalHost } from "../host/contract";
import { focusSheet } from "./grid/focus-sheet";
import type { WorkbookSession } from "./workbook-session";

interface SheetTabsProps {
  readonly host: LocalHost;
  readonly act: WorkbookSession["act"];
}

/** Hidden sheets have no tab, as in Excel. */
export function SheetTabs({ host, act }: SheetTabsProps) {
  return (
    <nav className="sheet-tabs" aria-label="Sheets">
      {host.sheets
        .filter(({ visibility }) => visibility === "Visible")
        .map(({ id, name }) => (
          <button
            key={id}
            type="button"
            aria-current={id === host.activeSheetId ? "page" : undefined}
            onClick={() => {
              act(({ person }) => { person.activateSheet(id); });
              focusSheet();
            }}
          >
            {name}
          </button>
        ))}
    </nav>
  );
}
