/**
 * The buttons of the PIR group in Excel's ribbon. manifest.xml names them for Excel; this list is for the pane, which reads
 * from its own address what it was asked to open, and for the workbench. A test holds the two together.
 */
export interface RibbonCommand {
  /** Id of the button in manifest.xml. */
  readonly control: string;
  readonly label: string;
  /** Value of `open` in the pane's address; undefined where the address has none. */
  readonly open: OpenedPlace | undefined;
  /** Name of its pictures in assets, without size and ending. */
  readonly icon: string;
}

/** Parts of the pane that an address can name, as the pane calls them. */
export type OpenedPlace = "sample" | "send";

/**
 * In the order of the ribbon. All buttons share one pane, whose address Excel changes. Check comes first and names no
 * part: its address is also the one that opens with the document, where the pane itself decides.
 */
export const ribbonCommands: readonly RibbonCommand[] = [
  { control: "pirCheckButton", label: "Check", open: undefined, icon: "check" },
  { control: "pirSampleButton", label: "Sample", open: "sample", icon: "sample" },
  { control: "pirSendButton", label: "Ready to send", open: "send", icon: "send" },
];

const NAME = "open";

/** The part that an address asks for; undefined where it names none that there is. @param search such as "?open=send". */
export function placeAskedFor(search: string): OpenedPlace | undefined {
  const asked = new URLSearchParams(search).get(NAME);
  return ribbonCommands.find(({ open }) => open === asked)?.open;
}

/**
 * Where a command leads a pane that stands at this address.
 * @param address of the pane, whole; whatever else it holds stays.
 */
export function addressFor(command: RibbonCommand, address: string): string {
  const url = new URL(address);
  if (command.open === undefined) url.searchParams.delete(NAME);
  else url.searchParams.set(NAME, command.open);
  return url.href;
}
