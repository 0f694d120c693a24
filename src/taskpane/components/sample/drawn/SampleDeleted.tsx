import { Button } from "@fluentui/react-components";
import type { PaneActions } from "../../../store/snapshot";
import { drawnWords } from "../../../words/sample-drawn";
import { ScreenBody } from "../../ScreenBody";
import { Section } from "../../Section";
import { useScreenStyles } from "../../screenStyles";
import { Lines } from "./Lines";

interface Props {
  readonly removed: readonly string[];
  readonly certificate: readonly string[];
  readonly actions: PaneActions;
}

/** What was deleted, and the certificate that stands for it. */
export function SampleDeleted({ removed, certificate, actions }: Props) {
  const screenStyles = useScreenStyles();
  const { deleted } = drawnWords;
  return (
    <ScreenBody heading={deleted.heading}>
      <Section heading={deleted.removed}>
        <Lines lines={removed} />
      </Section>
      <Section heading={deleted.certificate}>
        <p className={screenStyles.hint}>{deleted.certificateHint}</p>
        <pre className={screenStyles.kept}>{certificate.join("\n")}</pre>
      </Section>
      <div className={screenStyles.buttons}>
        <Button appearance="primary" onClick={() => { actions.goTo("findings"); }}>
          {deleted.back}
        </Button>
      </div>
    </ScreenBody>
  );
}
