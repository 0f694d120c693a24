import { makeStyles, Spinner } from "@fluentui/react-components";
import { drawnWords } from "../../../words/sample-drawn";
import { ScreenBody } from "../../ScreenBody";

const useStyles = makeStyles({
  spinner: { justifyContent: "flex-start" },
});

/** Whether the workbook holds a sample is being read. */
export function SampleLooking() {
  const { heading, sentence } = drawnWords.looking;
  return (
    <ScreenBody heading={heading}>
      <Spinner size="small" label={sentence} labelPosition="after" className={useStyles().spinner} />
    </ScreenBody>
  );
}
