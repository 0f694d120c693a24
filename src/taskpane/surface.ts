import type { Theme } from "@fluentui/react-components";
import { contrast, mixed, readHex, writeHex } from "./contrast";

/** Contrast of text that WCAG 2.2 AA asks for (1.4.3). */
const LEAST_CONTRAST = 4.5;

/** The colours of text that stand on the pane's own surface; others come with a background of their own. */
export const TEXT_ON_SURFACE = [
  "colorNeutralForeground1",
  "colorNeutralForeground2",
  "colorNeutralForeground2Hover",
  "colorNeutralForeground3",
  "colorBrandForeground1",
  "colorBrandForegroundLink",
  "colorBrandForegroundLinkHover",
  "colorBrandForegroundLinkPressed",
  "colorStatusDangerForeground1",
  "colorStatusDangerForeground3",
  "colorStatusWarningForeground1",
  "colorStatusWarningForeground3",
  "colorStatusSuccessForeground1",
] as const satisfies readonly (keyof Theme)[];

/** How far what the mouse is over, what is chosen and what is pressed go towards the colour of text, as in Fluent's light theme. */
const HOVER = 0.05;
const SELECTED = 0.08;
const PRESSED = 0.12;

/**
 * The theme on Office's own background, so that the pane has no other shade than what stands around it: where all text
 * keeps its contrast there, and otherwise as it is.
 * @param body what Office gives for its background; undefined where it gives none.
 */
export function onSurface(theme: Theme, body: string | undefined): Theme {
  const surface = readHex(body);
  const text = readHex(theme.colorNeutralForeground1);
  if (surface === undefined || text === undefined) return theme;
  const own = readHex(theme.colorNeutralBackground1);
  if (own !== undefined && writeHex(own) === writeHex(surface)) return theme;
  const isReadable = TEXT_ON_SURFACE.every((name) => {
    const colour = readHex(theme[name]);
    return colour !== undefined && contrast(colour, surface) >= LEAST_CONTRAST;
  });
  if (!isReadable) return theme;
  const towardsText = (share: number): string => writeHex(mixed(surface, text, share));
  return {
    ...theme,
    colorNeutralBackground1: writeHex(surface),
    colorNeutralBackground1Hover: towardsText(HOVER),
    colorNeutralBackground1Selected: towardsText(SELECTED),
    colorNeutralBackground1Pressed: towardsText(PRESSED),
    colorSubtleBackgroundHover: towardsText(HOVER),
    colorSubtleBackgroundSelected: towardsText(SELECTED),
    colorSubtleBackgroundPressed: towardsText(PRESSED),
  };
}
