/**
 * The buttons of the PIR group in Excel's ribbon. manifest.xml names them for Excel; this list is for the pane, which reads
 * from its own address what it was asked to open, and for the workbench. A test holds the two together.
 */
export interface RibbonCommand {
  /** Id of the button in manifest.xml. */
  readonly control: string;
  readonly label: string;
  /** Value of `open` in the pane's address. */
  readonly open: string;
  readonly place: OpenedPlace;
  /** Name of its pictures in assets, without size and ending. */
  readonly icon: string;
}

/** Parts of the pane that an address can name, as the pane calls them. */
export type OpenedPlace = "findings" | "sample" | "send";

/** In the order of the ribbon. All buttons share one pane, whose address Excel changes; the first opens with the document. */
export const ribbonCommands: readonly RibbonCommand[] = [
  { control: "pirCheckButton", label: "Check", open: "check", place: "findings", icon: "check" },
  { control: "pirSampleButton", label: "Sample", open: "sample", place: "sample", icon: "sample" },
  { control: "pirSendButton", label: "Ready to send", open: "send", place: "send", icon: "send" },
];

const NAME = "open";

/** The part that an address asks for; undefined where it names none that there is. @param search such as "?open=send". */
export function placeAskedFor(search: string): OpenedPlace | undefined {
  const asked = new URLSearchParams(search).get(NAME);
  return ribbonCommands.find(({ open }) => open === asked)?.place;
}

/**
 * Where a command leads a pane that stands at this address.
 * @param address of the pane, whole; whatever else it holds stays.
 */
export function addressFor(command: RibbonCommand, address: string): string {
  const url = new URL(address);
  url.searchParams.set(NAME, command.open);
  return url.href;
}
