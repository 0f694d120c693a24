import type { HelpTopic } from "../help/help-topics";

const text = (sentence: string) => ({ kind: "text", text: sentence }) as const;
const list = (...items: string[]) => ({ kind: "list", items }) as const;
const steps = (...items: string[]) => ({ kind: "steps", items }) as const;

/** Topics on the pane itself, whatever the return. */
export const paneTopics: readonly HelpTopic[] = [
  {
    key: "pane:start",
    heading: "Starting a return",
    also: ["blank", "new", "begin", "add", "template", "no return", "headings"],
    parts: [
      text("Open the workbook that the inspectorate sent you, or add a blank return: in a workbook without one, the pane offers it."),
      text("The pane finds the list by its headings, wherever it stands. If it does not find it, it says which headings are missing."),
    ],
  },
  {
    key: "pane:live",
    heading: "Checking as you type",
    also: ["live", "automatic", "refresh", "update", "findings", "severity", "fix", "check", "fixed", "why"],
    parts: [
      text("Each change in the list is checked as soon as you leave the cell. The pane only reads: it never changes the sheet unless you ask."),
      list(
        "To fix must be put right before you send the return. To check may be right.",
        "Select a finding to go to its cell. Select a cell to see the findings on its row.",
        "A finding that you have put right shows as fixed for a moment, then goes.",
        "“Why?” gives the reason, and what the guidance says.",
        "The pane checks the list. It cannot know whether a child is missing from it, or whether a record is right.",
      ),
    ],
  },
  {
    key: "pane:fix",
    heading: "Quick fixes",
    also: ["fix all", "correct", "change", "preview", "suggestion", "automatic"],
    parts: [
      text("Where there is one safe answer, a finding has a button that makes the change. You see every cell before and after, and nothing is written until you press Change."),
      text("Where several answers are possible, you choose one. “Fix all” does the same for every finding of its kind."),
    ],
  },
  {
    key: "pane:confirm",
    heading: "Confirming a check",
    also: ["twin", "twins", "reason", "confirmed", "take back", "accept", "ignore", "dismiss"],
    parts: [
      text("If a finding to check is right as it stands, confirm it and give the reason. Do not write a name or number in it."),
      list(
        "The reason is kept in this workbook and shown under Ready to send.",
        "It counts for what the cells hold now. If they change, the finding comes back.",
        "You can take a confirmation back: under Show findings, Confirmed.",
      ),
    ],
  },
  {
    key: "pane:marks",
    heading: "Highlights and the list of findings",
    also: ["colour", "color", "share", "colleague", "sheet", "copy", "print"],
    parts: [
      text("Under Tools you can colour the cells with findings, and write all findings to a sheet for colleagues. Both are off until you ask, and each is taken out in one step."),
      text("Neither follows later changes. Numbers that read as identifiers are masked in the list of findings."),
    ],
  },
  {
    key: "pane:undo",
    heading: "Undoing a change",
    also: ["undo", "mistake", "restore", "back", "revert", "Ctrl+Z", "redo"],
    parts: [
      text("What the pane wrote to the list is undone with Excel’s own Undo, in one step where Excel allows it."),
      text("Confirmations are taken back in the pane. The sample has its own “Take back”: do not use Undo for it."),
    ],
  },
  {
    key: "pane:newIds",
    heading: "New ID numbers and the key",
    also: ["pseudonym", "key", "renumber", "identifier", "anonymise", "random"],
    parts: [
      steps(
        "Under Tools, choose New ID numbers, then what they look like and which children get one.",
        "Look at the preview, then give the numbers. No other column changes.",
        "Keep the key at once: copy it, open it as a workbook or download it.",
      ),
      text("The key says which number belongs to which child. It exists only in the pane until the pane is closed. Keep it inside the partnership, and never send it with the return."),
    ],
  },
  {
    key: "pane:extract",
    heading: "Bringing in a list from your case system",
    also: ["import", "export", "CSV", "extract", "case management", "paste", "load", "upload"],
    parts: [
      text("Under Tools, Bring in a list turns an export of your case system into rows of the return. Four steps: columns, words, children, preview."),
      list(
        "The file is read in the pane, on your computer. It is not uploaded and not put into the workbook.",
        "Names, dates of birth and numbers stay out: dates become ages, numbers become new ones.",
        "Nothing is written before the last button. Then all rows are written, or none.",
        "Look at who was left out, and why, before you go on.",
      ),
    ],
  },
  {
    key: "pane:compare",
    heading: "Comparing with an earlier version",
    also: ["difference", "changed", "old copy", "last version", "compare"],
    parts: [
      text("Under Tools, choose an earlier copy of the return. The pane shows which children are new or gone, which cells have changed, and which counts have moved."),
      text("The copy is read in the pane only, and neither workbook is changed."),
    ],
  },
  {
    key: "pane:settings",
    heading: "Partnership settings",
    also: ["council", "area", "pattern", "social work ID", "own systems", "settings", "options"],
    parts: [
      text("Under Tools, set your council area, and give an example of what your own systems’ numbers look like. Make the example up."),
      text("Postcodes outside the area then come up to be checked, and IDs of that shape to be fixed. The settings are kept in this workbook."),
    ],
  },
  {
    key: "pane:send",
    heading: "Ready to send",
    also: ["submit", "finish", "receipt", "sweep", "whole workbook", "hidden sheets", "properties", "checklist", "figures", "Inspect Document"],
    parts: [
      steps(
        "Put right what is to fix, and confirm or put right what is to check.",
        "Look through the whole workbook: every sheet, notes, comments, headers and properties.",
        "See whether the figures and the key dates are what you expect.",
        "Copy the receipt for your covering note. It holds counts and dates, and a digest of the list.",
        "Finish: it takes out highlights and the list of findings, selects the first cell and saves.",
      ),
      text("Where you use Excel’s Inspect Document, leave task pane add-ins in: your confirmations are kept with them."),
      text("The pane sends nothing. You send the workbook, in the way that the inspectorate asked for."),
    ],
  },
];

/** The keyboard, and where data stays. */
export const wayTopics: readonly HelpTopic[] = [
  {
    key: "keyboard",
    heading: "Keyboard",
    also: ["shortcut", "shortcuts", "keys", "hotkey", "mouse", "accessibility", "screen reader", "arrow", "F6", "Escape", "Tab"],
    parts: [
      text("Everything in the pane works without a mouse. It takes no key from Excel."),
      {
        kind: "terms",
        terms: [
          { term: "F6", meaning: "Excel’s own: goes on to the next part of the window, from the sheet to the pane and back. On a Mac it may be Fn+F6." },
          { term: "Tab, Shift+Tab", meaning: "To the next control and to the one before." },
          { term: "Enter or Space", meaning: "Presses a button or opens a part." },
          { term: "Up and Down arrows", meaning: "In the list of findings: to the heading or the finding below or above." },
          { term: "Home, End", meaning: "In the list of findings: to the first and to the last." },
          { term: "Enter on a finding", meaning: "Selects its cell in the sheet. On a heading: opens or closes its findings." },
          { term: "Escape", meaning: "Leaves a preview, a confirmation or the help, and nothing is written. In the search of the help it empties the field first." },
        ],
      },
      text("With a screen reader, new findings are read out when it is quiet. The focus never moves by itself."),
    ],
  },
  {
    key: "privacy",
    heading: "Where your data stays",
    also: ["privacy", "GDPR", "data protection", "server", "internet", "cloud", "telemetry", "DPIA", "network", "stored", "cookies"],
    parts: [
      text("Everything about children stays in the workbook and in this pane. There is no server behind it, and the add-in sends and counts nothing."),
      list(
        "In the workbook: settings, the date of notification, your confirmations with their reasons and, once one is drawn, the sample with its record. Whoever gets the workbook gets these too.",
        "On this computer: what you use the pane for, how it looks, and, if you asked for it, how your case system’s columns are matched. Nothing about a child.",
        "In the pane only, until it is closed: the key of new ID numbers, and files that you choose.",
      ),
    ],
  },
];
