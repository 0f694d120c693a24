import { drawnWords } from "../../../words/sample-drawn";
import { ScreenBody } from "../../ScreenBody";
import { Working } from "../../Working";

/** Whether the workbook holds a sample is being read. */
export function SampleLooking() {
  const { heading, sentence } = drawnWords.looking;
  return (
    <ScreenBody heading={heading}>
      <Working words={sentence} mayBeQuick />
    </ScreenBody>
  );
}
