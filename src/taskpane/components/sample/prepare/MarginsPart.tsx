import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { MarginChoice } from "../../../../sampling/frame/choices";
import type { MarginsStep } from "../../../store/sample-screens";
import type { PaneActions } from "../../../store/snapshot";
import { prepareWords } from "../../../words/sample-prepare";
import { Section } from "../../Section";
import { useScreenStyles } from "../../screenStyles";
import { MarginCard } from "./MarginCard";
import { MethodPart } from "./MethodPart";
import { moved, withMargin, withoutMargin } from "./margin-changes";
import { Reasons } from "./Reasons";
import { Stops } from "../../Stops";
import { useSettling } from "./useSettling";

const useStyles = makeStyles({
  leftOut: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
});

/** What the sample is to be like the list on: which characteristics, in which order, with which levels. */
export function MarginsPart({ margins, actions }: { readonly margins: MarginsStep; readonly actions: PaneActions }) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const { margins: marginWords } = prepareWords;
  const { chosen, leftOut, problems, notes, method } = margins;
  const settling = useSettling("margins", margins, actions);
  const { root, follow } = useFollowed();
  const [said, setSaid] = useState("");
  const usual = useRef<HTMLParagraphElement>(null);

  const ask = (choices: readonly MarginChoice[]): void => { actions.sample({ ask: "margins", margins: choices }); };
  const move = (key: string, name: string, by: -1 | 1): void => {
    const place = chosen.findIndex((item) => item.key === key) + by;
    if (place < 0 || place >= chosen.length) return;
    setSaid(marginWords.moved(name, place + 1, chosen.length));
    ask(moved(chosen, key, by));
  };

  const noteLines = notes.map((note) => (
    <p key={note} className={screenStyles.text}>
      {note}
    </p>
  ));
  return (
    <div ref={root} className={screenStyles.list}>
      <p ref={usual} tabIndex={-1} className={screenStyles.subheading}>
        {marginWords.order}
      </p>
      {/* Where nothing is chosen, what comes of that stands in the place of the list. */}
      {chosen.length > 0 ? <p className={screenStyles.text}>{marginWords.sentences[method]}</p> : noteLines}
      <ol role="list" aria-label={marginWords.order} className={screenStyles.entries}>
        {chosen.map((item, index) => (
          <MarginCard
            key={item.key}
            item={item}
            place={index + 1}
            total={chosen.length}
            chosen={chosen}
            onMove={(by) => { move(item.key, item.name, by); }}
            onLeaveOut={() => {
              follow(item.key);
              setSaid(marginWords.isLeftOut(item.name));
              ask(withoutMargin(chosen, item.key));
            }}
            onChange={ask}
          />
        ))}
      </ol>
      <p role="status" className={mergeClasses(screenStyles.hint, screenStyles.region)}>
        {said}
      </p>
      {leftOut.length > 0 && (
        <Section heading={marginWords.leftOut}>
          <ul role="list" className={screenStyles.list}>
            {leftOut.map((item) => (
              <li key={item.key} className={styles.leftOut}>
                <span className={screenStyles.text}>{item.name}</span>
                <Button
                  size="small"
                  data-follow={item.key}
                  aria-label={`${marginWords.putBack} ${item.name}`}
                  onClick={() => {
                    follow(item.key);
                    setSaid(marginWords.moved(item.name, chosen.length + 1, chosen.length + 1));
                    ask(withMargin(chosen, item));
                  }}
                >
                  {marginWords.putBack}
                </Button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {margins.isChanged && (
        <div className={screenStyles.buttons}>
          <Button
            onClick={() => {
              // The button goes with what it puts right.
              usual.current?.focus();
              actions.sample({ ask: "usual", step: "margins" });
            }}
          >
            {marginWords.usual}
          </Button>
        </div>
      )}
      {chosen.length > 0 && noteLines}
      <MethodPart method={method} onMethod={(wanted) => { actions.sample({ ask: "method", method: wanted }); }} />
      <Stops title={marginWords.stops} lines={problems} stopsRef={settling.stops} />
      <Reasons reasons={settling.reasons} tries={settling.tries} />
      <div className={screenStyles.buttons}>
        <Button appearance="primary" onClick={settling.settle}>
          {marginWords.next}
        </Button>
      </div>
    </div>
  );
}

/**
 * Takes the focus along when a characteristic goes from one list to the other, and the button that was pressed with it: to
 * the button that would bring it back.
 */
function useFollowed() {
  const root = useRef<HTMLDivElement>(null);
  const followed = useRef<string>(undefined);
  useEffect(() => {
    if (followed.current === undefined || document.activeElement !== document.body || !document.hasFocus()) return;
    const buttons = root.current?.querySelectorAll<HTMLElement>("[data-follow]") ?? [];
    [...buttons].find(({ dataset }) => dataset["follow"] === followed.current)?.focus();
    followed.current = undefined;
  });
  return { root, follow: (key: string): void => { followed.current = key; } };
}
