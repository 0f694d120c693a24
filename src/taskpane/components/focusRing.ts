import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  ring: {
    outlineStyle: "none",
    ":focus-visible": {
      outlineColor: tokens.colorStrokeFocus2,
      outlineStyle: "solid",
      outlineWidth: "2px",
      outlineOffset: "-2px",
    },
  },
});

/** Class that draws Fluent's focus ring inside the element's own edge: the pane's rows reach its sides. */
export function useFocusRing(): string {
  return useStyles().ring;
}
