import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { PaneActions } from "../../../store/snapshot";
import { drawnWords } from "../../../words/sample-drawn";
import { ScreenBody } from "../../ScreenBody";
import { Section } from "../../Section";
import { useScreenStyles } from "../../screenStyles";
import { Lines } from "./Lines";

const useStyles = makeStyles({
  certificate: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "pre-wrap",
  },
});

interface Props {
  readonly removed: readonly string[];
  readonly certificate: readonly string[];
  readonly actions: PaneActions;
}

/** What was deleted, and the certificate that stands for it. */
export function SampleDeleted({ removed, certificate, actions }: Props) {
  const screenStyles = useScreenStyles();
  const styles = useStyles();
  const { deleted } = drawnWords;
  return (
    <ScreenBody heading={deleted.heading}>
      <Section heading={deleted.removed}>
        <Lines lines={removed} />
      </Section>
      <Section heading={deleted.certificate}>
        <p className={screenStyles.hint}>{deleted.certificateHint}</p>
        <pre className={styles.certificate}>{certificate.join("\n")}</pre>
      </Section>
      <div className={screenStyles.buttons}>
        <Button appearance="primary" onClick={() => { actions.goTo("findings"); }}>
          {deleted.back}
        </Button>
      </div>
    </ScreenBody>
  );
}
