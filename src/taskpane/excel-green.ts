import type { BrandVariants } from "@fluentui/react-components";

/** Fluent's ramp around Excel's green: a pane beside the sheet belongs to Excel. Step 80 is the green of its ribbon. */
export const excelGreen: BrandVariants = {
  10: "#02080a",
  20: "#06190f",
  30: "#082b19",
  40: "#093b22",
  50: "#0a4a29",
  60: "#0b5930",
  70: "#0d6938",
  80: "#107c41",
  90: "#218d51",
  100: "#389d63",
  110: "#52ad77",
  120: "#6ebd8d",
  130: "#8ccca4",
  140: "#abdbbd",
  150: "#cbead7",
  160: "#ecf7f0",
};
