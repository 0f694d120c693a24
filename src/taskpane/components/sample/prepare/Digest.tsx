import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useScreenStyles } from "../../screenStyles";

const GROUP = /.{1,8}/g;

const useStyles = makeStyles({
  digest: {
    display: "block",
    fontFamily: tokens.fontFamilyMonospace,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "normal",
  },
});

/** 64 hexadecimal digits in groups of eight, as people compare them. */
export function Digest({ digest }: { readonly digest: string }) {
  return <code className={mergeClasses(useScreenStyles().kept, useStyles().digest)}>{digest.match(GROUP)?.join(" ")}</code>;
}
