import { type DragEvent, useEffect } from "react";
import { FormulaBar } from "./FormulaBar";
import { useCellEditing } from "./grid/cell-editing";
import { SheetGrid } from "./grid/SheetGrid";
import { useSheetState } from "./grid/sheet-state";
import { MessageBar } from "./MessageBar";
import { PaneFrame } from "./PaneFrame";
import { onRegionKey } from "./regions";
import { SheetTabs } from "./SheetTabs";
import { Toolbar } from "./Toolbar";
import type { OpenWorkbook, WorkbookSession } from "./workbook-session";

interface WorkbenchProps {
  readonly session: WorkbookSession;
}

/** A calm Excel: the workbook on the left, the pane that checks it on the right. A file dropped anywhere is opened. */
export function Workbench({ session }: WorkbenchProps) {
  const { workbook } = session;
  useEffect(() => {
    window.addEventListener("keydown", onRegionKey);
    return () => { window.removeEventListener("keydown", onRegionKey); };
  }, []);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) void file.arrayBuffer().then((bytes) => session.open(file.name, new Uint8Array(bytes)));
  };
  return (
    <div
      className="workbench"
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={onDrop}
    >
      <header className="title-bar">
        <h1>{workbook?.fileName ?? "Workbench"}</h1>
        <p>Local workbench. Nothing leaves this computer.</p>
      </header>
      {workbook ? <Book key={workbook.number} workbook={workbook} session={session} /> : <Empty session={session} />}
    </div>
  );
}

interface BookProps extends WorkbenchProps {
  readonly workbook: OpenWorkbook;
}

function Book({ workbook, session }: BookProps) {
  const state = useSheetState(workbook);
  const editing = useCellEditing(workbook.host, session.act);
  return (
    <>
      <Toolbar session={session} state={state} onLeaveCell={editing.commit} />
      <Messages session={session} />
      <main className="desk">
        <section className="book" aria-label="Workbook">
          <FormulaBar state={state} editing={editing} tell={session.tell} />
          <SheetGrid state={state} editing={editing} act={session.act} />
          <SheetTabs host={workbook.host} act={session.act} />
        </section>
        <PaneFrame />
      </main>
    </>
  );
}

function Empty({ session }: WorkbenchProps) {
  return (
    <>
      <Toolbar session={session} state={undefined} onLeaveCell={() => undefined} />
      <Messages session={session} />
      <main className="desk empty">
        <p>Open an .xlsx file, or drop one here.</p>
      </main>
    </>
  );
}

function Messages({ session }: WorkbenchProps) {
  if (!session.message) return null;
  return (
    <MessageBar
      message={session.message}
      onDismiss={() => {
        session.tell(undefined);
      }}
    />
  );
}
