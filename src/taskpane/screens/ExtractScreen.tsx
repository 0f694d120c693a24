import { AgreedDatePart } from "../components/extract/AgreedDatePart";
import { ChoosePart } from "../components/extract/ChoosePart";
import { ExtractSteps } from "../components/extract/ExtractSteps";
import { ReadingPart } from "../components/extract/ReadingPart";
import { WrittenPart } from "../components/extract/result/WrittenPart";
import { useNoStrayDrop } from "../components/extract/useNoStrayDrop";
import { ScreenBody } from "../components/ScreenBody";
import type { ExtractState } from "../store/extract-screens";
import type { PaneActions } from "../store/snapshot";
import { extractWords } from "../words/extract";
import { extractResultWords } from "../words/extract-result";
import { toolsWords } from "../words/tools";

interface Props {
  readonly extract: ExtractState;
  readonly actions: PaneActions;
}

/** A list of the case system on its way into the return. Each phase is a screen of its own, so that its heading takes the focus. */
export function ExtractScreen({ extract, actions }: Props) {
  useNoStrayDrop();
  const back = { label: toolsWords.back, onClick: () => { actions.goTo("tools"); } };
  switch (extract.phase) {
    case "agreedDate":
      return (
        <ScreenBody key="agreedDate" heading={extractWords.agreedDate.heading} back={back}>
          <AgreedDatePart canBeSet={extract.canBeSet} actions={actions} />
        </ScreenBody>
      );
    case "choose":
      return (
        <ScreenBody key="choose" heading={extractWords.heading} back={back}>
          <ChoosePart choose={extract} actions={actions} />
        </ScreenBody>
      );
    case "reading":
      return (
        <ScreenBody key="reading" heading={extractWords.reading.heading}>
          <ReadingPart fileName={extract.fileName} share={extract.share} actions={actions} />
        </ScreenBody>
      );
    case "working":
      return <ExtractSteps work={extract.work} actions={actions} />;
    case "written":
      return (
        <ScreenBody key="written" heading={extract.isTakenBack ? extractResultWords.written.headingTakenBack : extractResultWords.written.heading}>
          <WrittenPart written={extract} actions={actions} />
        </ScreenBody>
      );
  }
}
