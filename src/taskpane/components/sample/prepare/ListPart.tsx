import { Button, Link } from "@fluentui/react-components";
import type { ListStep } from "../../../store/sample-screens";
import type { PaneActions, SeverityFilter } from "../../../store/snapshot";
import { prepareWords } from "../../../words/sample-prepare";
import { useScreenStyles } from "../../screenStyles";
import { Reasons } from "./Reasons";
import { Stops } from "../../Stops";
import { useSettling } from "./useSettling";

/** The list that the sample is drawn from: who can be drawn, and what is still open on it. */
export function ListPart({ list, actions }: { readonly list: ListStep; readonly actions: PaneActions }) {
  const styles = useScreenStyles();
  const { list: listWords } = prepareWords;
  const { problems, reason, notes } = list;
  const settling = useSettling("list", { problems, reasons: reason ? [reason] : [] }, actions);
  const showFindings = (severity: SeverityFilter) => (): void => {
    actions.setFilter({ severity, column: "" });
    actions.goTo("findings");
  };
  return (
    <>
      <p className={styles.text}>{listWords.sentence}</p>
      <ul role="list" className={styles.list}>
        <li className={styles.text}>
          <strong>{listWords.children(list.children)}</strong>
        </li>
        {list.problems.length === 0 && <li className={styles.text}>{listWords.inFrame(list.inFrame)}</li>}
        <li className={styles.text}>{list.agreedDate === undefined ? listWords.noAgreed : listWords.agreed(list.agreedDate)}</li>
        {list.toFix + list.toCheck === 0 && <li className={styles.text}>{listWords.nothingOpen}</li>}
        {list.toFix > 0 && <FindingsLink label={listWords.toFix(list.toFix)} onOpen={showFindings("fix")} />}
        {list.toCheck > 0 && <FindingsLink label={listWords.toCheck(list.toCheck)} onOpen={showFindings("check")} />}
      </ul>
      {notes.map((note) => (
        <p key={note} className={styles.text}>
          {note}
        </p>
      ))}
      <Stops title={listWords.stops} lines={problems} stopsRef={settling.stops} />
      <Reasons reasons={settling.reasons} tries={settling.tries} />
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={settling.settle}>
          {listWords.next}
        </Button>
      </div>
    </>
  );
}

function FindingsLink({ label, onOpen }: { readonly label: string; readonly onOpen: () => void }) {
  const styles = useScreenStyles();
  return (
    <li className={styles.text}>
      <Link as="button" className={styles.link} onClick={onOpen}>
        {label}
      </Link>
    </li>
  );
}
