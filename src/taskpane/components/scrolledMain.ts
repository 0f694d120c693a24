import { makeStyles } from "@fluentui/react-components";

/** Lower than this (large zoom, small screen) the whole pane scrolls: fixed parts would leave the middle no room. */
export const LOW_PANE = "@media (max-height: 480px)";

const useStyles = makeStyles({
  main: { flexGrow: 1, minHeight: 0, overflowY: "auto", [LOW_PANE]: { flexShrink: 0, overflowY: "visible" } },
});

/** Class of the part of the pane that scrolls between its header and what is docked below. */
export function useScrolledMain(): string {
  return useStyles().main;
}
