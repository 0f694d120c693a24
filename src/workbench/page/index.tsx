import { useEffect } from "react";
import { createRoot } from "react-dom/client";
import { Workbench } from "./Workbench";
import { usePaneDoor } from "./pane-door";
import { useWorkbookSession } from "./workbook-session";

/**
 * The workbook that `npm start` opens with; `?workbook=name.xlsx` names another one of dist/workbooks, and `?theme=black`
 * another theme of Office (white, colourful, darkGray, black).
 */
const firstWorkbook = "compulsory-supervision-orders-2025-demonstration.xlsx";

function Page() {
  const session = useWorkbookSession();
  const { workbook, open, tell } = session;

  usePaneDoor(workbook?.host);

  useEffect(() => {
    const fileName = new URLSearchParams(location.search).get("workbook") ?? firstWorkbook;
    void fetchWorkbook(fileName).then((bytes) => {
      if (bytes) return open(fileName, bytes);
      tell({ kind: "trouble", sentence: `${fileName} is not among the workbooks here. Open an .xlsx file instead.` });
      return undefined;
    });
  }, [open, tell]);

  return <Workbench session={session} />;
}

/** Undefined when the server has no such workbook. */
async function fetchWorkbook(fileName: string): Promise<Uint8Array | undefined> {
  const answer = await fetch(`workbooks/${encodeURIComponent(fileName)}`);
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
}

const root = document.getElementById("root");
if (!root) throw new Error("The page has no root element.");
createRoot(root).render(<Page />);
