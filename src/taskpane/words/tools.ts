/** Texts of the tools and of what their screens have in common. */
export const toolsWords = {
  heading: "Tools",
  back: "Back to Tools",
  extract: {
    heading: "Bring in a list from your case system",
    sentence: "Turns an export from your case system into rows of this return. Names, dates of birth and numbers stay out of the workbook.",
    open: "Bring in a list",
  },
  newIds: {
    heading: "New ID numbers",
    sentence: "Gives children new numbers that say nothing about them. You see each change before it is made. No other column changes.",
    open: "Give new ID numbers",
    holdsKey: "The key of the new numbers is still here, and is lost when this pane is closed.",
    keepKey: "Keep the key",
  },
  compare: {
    heading: "Compare with an earlier version",
    sentence: "Shows what has changed since an earlier copy of this return. The copy is read in this pane only, and neither workbook is changed.",
    open: "Compare with an earlier version",
  },
  partnership: {
    heading: "Partnership settings",
    sentence: "Your council area and what your own systems’ numbers look like. They are kept in this workbook and sharpen the checks.",
    open: "Partnership settings",
  },
  sample: {
    heading: "Sample",
    sentence: "For the inspectorate’s intelligence team. Draws the sample from this list, explains it, releases it and replaces records.",
    open: "Go to the sample",
  },
  highlighting: {
    heading: "Highlights",
    sentence: "Colours the cells with findings in the sheet. It changes how cells look, never what they hold, and is taken out in one step. The colours do not follow later changes: switch them off and on again.",
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
