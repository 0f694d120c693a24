import { makeStyles, tokens } from "@fluentui/react-components";

const GROUP = /.{1,8}/g;

const useStyles = makeStyles({
  digest: {
    display: "block",
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "normal",
  },
});

/** 64 hexadecimal digits in groups of eight, as people compare them. */
export function Digest({ digest }: { readonly digest: string }) {
  return <code className={useStyles().digest}>{digest.match(GROUP)?.join(" ")}</code>;
}
