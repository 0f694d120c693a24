import { MoreHorizontalRegular } from "@fluentui/react-icons";
import { Fragment, useRef, useState } from "react";
import { cellAddress } from "../../returns/address";
import { returnDefinitions } from "../../returns/definitions";
import { demonstrationDates } from "../../workbook/demonstration-dates";
import { syntheticExport } from "../../workbook/synthetic-export";
import { focusSheet } from "./grid/focus-sheet";
import type { SheetState } from "./grid/sheet-state";
import { download, type WorkbookSession } from "./workbook-session";

interface MoreMenuProps {
  readonly state: SheetState;
  readonly act: WorkbookSession["act"];
}

/** What shows how the pane bears with others: a co-author's edit, hidden rows, a protected sheet. */
export function MoreMenu({ state, act }: MoreMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [remoteText, setRemoteText] = useState("");
  const { sheet, selection, range } = state;
  const { row, column } = selection.active;

  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  const finish = () => {
    close();
    focusSheet();
  };
  const item = (label: string, deed: () => void) => (
    <button
      type="button"
      onClick={() => {
        deed();
        finish();
      }}
    >
      {label}
    </button>
  );

  return (
    <details
      ref={menu}
      className="more-menu"
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <summary className="tool" title="More">
        <MoreHorizontalRegular />
        <span>More</span>
      </summary>
      <div className="menu-sheet">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            act(({ person }) => {
              person.type(sheet.id, row, column, remoteText, "remote");
            });
            setRemoteText("");
            finish();
          }}
        >
          <label>
            {`A co-author types in ${cellAddress(row, column)}`}
            <input value={remoteText} autoComplete="off" onChange={(event) => { setRemoteText(event.target.value); }} />
          </label>
          <button type="submit">Type as a co-author</button>
        </form>
        <hr />
        {item("Hide the selected rows", () => {
          act(({ person }) => { person.hideRows(sheet.id, range.row, range.rowCount, true); });
        })}
        {item("Show all rows", () => {
          act(({ person }) => { person.hideRows(sheet.id, 0, sheet.lastRow + 1, false); });
        })}
        {item(sheet.isProtected ? "Stop protecting the sheet" : "Protect the sheet", () => {
          act(({ person }) => { person.protectSheet(sheet.id, !sheet.isProtected); });
        })}
        <hr />
        {returnDefinitions.map((definition) => (
          <Fragment key={definition.id}>
            {item(`Save an example export: ${definition.shortTitle}`, () => {
              download(new TextEncoder().encode(syntheticExport(definition, demonstrationDates.agreed)), `example-export-${definition.id}.csv`, "text/csv");
            })}
          </Fragment>
        ))}
      </div>
    </details>
  );
}
