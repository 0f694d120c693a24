/** Browsers let a page copy only when somebody presses a button; what has to be checked first may be too late for that. */
export const copyNow = {
  button: "Copy now",
  findings: "The list is checked and ready. Press Copy now.",
  receipt: "The receipt is checked and ready. Press Copy now.",
} as const;

/** Texts of the tools and of what their screens have in common. */
export const toolsWords = {
  heading: "Tools",
  back: "Back to Tools",
  extract: {
    heading: "Bring in a list from your case system",
    open: "Bring in a list",
    line: "Turns an export from your case system into rows of this return.",
  },
  newIds: {
    open: "Give new ID numbers",
    line: "Numbers that say nothing about a child.",
    holdsKey: "The key of the new numbers is still here, and is lost when this pane is closed.",
    keepKey: "Keep the key",
    keepKeyLine: "Copy, open or download it.",
  },
  compare: {
    open: "Compare with an earlier version",
    line: "Shows what has changed since an earlier copy of this return.",
  },
  partnership: {
    open: "Partnership settings",
    line: "Your council area, and what your own systems’ numbers look like.",
  },
  sample: {
    open: "Draw a sample",
    line: "For the inspectorate’s intelligence team.",
  },
  highlighting: {
    heading: "Highlights",
    sentence: "It changes how cells look, never what they hold. The colours do not follow later changes: switch them off and on again.",
    label: "Highlight findings in the sheet",
  },
  findings: {
    heading: "List of findings",
    sentence: "For working through with colleagues. Numbers that read as identifiers are masked. The sheet does not follow later changes.",
    write: "Write to a sheet",
    writeAgain: "Write to the sheet again",
    copy: "Copy",
    remove: "Remove the sheet",
    copied: "Copied.",
  },
  busy: "Working",
} as const;
