import { useCallback, useState, useSyncExternalStore } from "react";
import type { LocalHost } from "../host/contract";
import { HostRefusal, UnreadableWorkbook } from "../host/contract";
import { openLocalHost } from "../host";

/** The workbook in hand. Another file means another host, and another pane. */
export interface OpenWorkbook {
  readonly fileName: string;
  readonly host: LocalHost;
  /** Counts the files opened, so that each gets a pane of its own. */
  readonly number: number;
  /** How often the sheet may have changed; grows with every change. */
  readonly changes: ChangeCount;
}

export interface ChangeCount {
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => number;
}

/** Name of the file under which a workbook that the add-in made is saved. */
const NEW_WORKBOOK = "book.xlsx";

/** A sentence in the message bar: something that was refused, or news. */
export interface Message {
  readonly kind: "trouble" | "news";
  readonly sentence: string;
  /** What can be done about it. */
  readonly offer?: { readonly label: string; readonly accept: () => void };
}

export interface WorkbookSession {
  readonly workbook: OpenWorkbook | undefined;
  readonly message: Message | undefined;
  readonly open: (fileName: string, bytes: Uint8Array) => Promise<void>;
  readonly save: () => Promise<void>;
  /** Does something to the workbook as a person; what Excel would refuse becomes a message. True when it was done. */
  readonly act: (deed: (host: LocalHost) => void) => boolean;
  readonly tell: (message: Message | undefined) => void;
}

export function useWorkbookSession(): WorkbookSession {
  const [workbook, setWorkbook] = useState<OpenWorkbook>();
  const [message, setMessage] = useState<Message>();

  const open = useCallback(async (fileName: string, bytes: Uint8Array) => {
    try {
      const host = await openLocalHost(bytes, { name: fileName });
      tellOfRequests(host, fileName, setMessage);
      setWorkbook((before) => ({ fileName, host, number: (before?.number ?? 0) + 1, changes: countChanges(host) }));
      setMessage(undefined);
    } catch (error) {
      // The workbook before stays open: the file is named, so that nobody takes the one for the other.
      setMessage({ kind: "trouble", sentence: `${fileName} has not been opened. ${sentenceOf(error)}` });
      if (!(error instanceof UnreadableWorkbook)) throw error;
    }
  }, []);

  const act = useCallback(
    (deed: (host: LocalHost) => void) => {
      if (!workbook) return false;
      try {
        deed(workbook.host);
        setMessage(undefined);
        return true;
      } catch (error) {
        if (!(error instanceof HostRefusal)) throw error;
        setMessage({ kind: "trouble", sentence: error.message });
        return false;
      }
    },
    [workbook],
  );

  const save = useCallback(async () => {
    if (!workbook) return;
    try {
      download(await workbook.host.save(), workbook.fileName);
      setMessage({ kind: "news", sentence: `${workbook.fileName} is in your downloads folder.` });
    } catch (error) {
      setMessage({ kind: "trouble", sentence: sentenceOf(error) });
      if (!(error instanceof HostRefusal)) throw error;
    }
  }, [workbook]);

  return { workbook, message, open, save, act, tell: setMessage };
}

/** Draws again whenever the workbook changes; the count itself means nothing. */
export function useChanges({ changes }: OpenWorkbook): number {
  return useSyncExternalStore(changes.subscribe, changes.current);
}

function countChanges(host: LocalHost): ChangeCount {
  let count = 0;
  const listeners = new Set<() => void>();
  host.subscribe(() => {
    count += 1;
    for (const listener of [...listeners]) listener();
  });
  return {
    current: () => count,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What the add-in asks of Excel itself, beyond the open workbook. Another file means another host: nothing to stop. */
function tellOfRequests(host: LocalHost, fileName: string, tell: (message: Message | undefined) => void): void {
  host.onWorkbookCreated((bytes) => {
    const accept = () => {
      download(bytes, NEW_WORKBOOK);
      tell({ kind: "news", sentence: `${NEW_WORKBOOK} is in your downloads folder.` });
    };
    tell({ kind: "news", sentence: "Excel would open a new workbook here.", offer: { label: "Save the new workbook", accept } });
  });
  host.onSaved(() => {
    tell({ kind: "news", sentence: `Excel would save ${fileName} now. To keep a copy, choose Save.` });
  });
}

function sentenceOf(error: unknown): string {
  const isOurs = error instanceof UnreadableWorkbook || error instanceof HostRefusal;
  return isOurs ? error.message : "The workbench has a fault and could not do this. The open workbook is as it was.";
}

export function download(bytes: Uint8Array, fileName: string, type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken the bytes over by the next turn.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 0);
}
