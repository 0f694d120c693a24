import { makeStyles, tokens } from "@fluentui/react-components";
import { LOW_PANE } from "../scrolledMain";

/** Colours of the pictures, from the theme. The pictures keep them where the system forces its own: they hang together. */
export const usePictureStyles = makeStyles({
  // A low pane has room for the words alone.
  picture: { display: "block", width: "100%", height: "auto", forcedColorAdjust: "none", [LOW_PANE]: { display: "none" } },
  panel: { fill: tokens.colorNeutralBackground3 },
  paper: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStroke1 },
  head: { fill: tokens.colorNeutralStroke2 },
  grid: { stroke: tokens.colorNeutralStroke2, fill: "none" },
  line: { stroke: tokens.colorNeutralStroke1, strokeWidth: "4px", strokeLinecap: "round" },
  ink: { fill: tokens.colorNeutralForeground1, fontFamily: tokens.fontFamilyBase, fontSize: "14px" },
  arrow: {
    fill: "none",
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: "1.8px",
    strokeLinecap: "round",
    strokeLinejoin: "round",
  },
  brand: { fill: tokens.colorBrandBackground },
  chosen: { fill: tokens.colorBrandBackground2, stroke: tokens.colorBrandStroke1 },
  onChosen: { fill: tokens.colorBrandForeground2 },
  onBrand: {
    fill: "none",
    stroke: tokens.colorNeutralForegroundOnBrand,
    strokeWidth: "2.4px",
    strokeLinecap: "round",
    strokeLinejoin: "round",
  },
  pip: { fill: tokens.colorNeutralForegroundOnBrand },
  wrong: { fill: tokens.colorStatusDangerBackground1, stroke: tokens.colorStatusDangerForeground1, strokeWidth: "1.5px" },
  trouble: { fill: tokens.colorStatusDangerForeground1 },
  leads: { fill: "none", stroke: tokens.colorStatusDangerForeground1, strokeWidth: "1.5px", strokeDasharray: "1 4", strokeLinecap: "round" },
});
