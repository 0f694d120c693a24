import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, ErrorCircle20Filled, Warning20Filled } from "@fluentui/react-icons";
import type { VerifyState } from "../../../store/sample-screens";
import type { PaneActions } from "../../../store/snapshot";
import { drawnWords } from "../../../words/sample-drawn";
import { PagedList } from "../../PagedList";
import { Section } from "../../Section";
import { useScreenStyles } from "../../screenStyles";
import { Lines } from "./Lines";

type Done = Extract<VerifyState, { phase: "done" }>;

const useStyles = makeStyles({
  outcome: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  icon: { flexShrink: 0 },
  same: { color: tokens.colorStatusSuccessForeground1 },
  outOfDate: { color: tokens.colorStatusWarningForeground1 },
  frozen: { color: tokens.colorStatusWarningForeground1 },
  other: { color: tokens.colorStatusDangerForeground1 },
});

const icons = { outOfDate: Warning20Filled, same: CheckmarkCircle20Filled, frozen: Warning20Filled, other: ErrorCircle20Filled };

function outcomeOf({ isSame, isSameFromFrozen }: Done): "same" | "frozen" | "other" {
  if (isSame) return "same";
  return isSameFromFrozen === true ? "frozen" : "other";
}

/** Whether drawing again gave the same, as an icon, words and what there is to say of it. */
export function VerifyOutcome({ verify }: { readonly verify: Done }) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  // What was found of a workbook that has changed since is no proof any more.
  const outcome = verify.isOutOfDate ? "outOfDate" : outcomeOf(verify);
  const Icon = icons[outcome];
  const { verify: verifyWords } = drawnWords;
  return (
    <div className={styles.outcome}>
      <Icon aria-hidden className={mergeClasses(styles.icon, styles[outcome])} />
      <div>
        <p className={mergeClasses(screenStyles.text, screenStyles.strong)}>{verifyWords[outcome]}</p>
        <p className={screenStyles.text}>{verifyWords[`${outcome}Sentence`]}</p>
        {verify.sentences.map((sentence, index) => (
          <p key={index} className={screenStyles.text}>
            {sentence}
          </p>
        ))}
      </div>
    </div>
  );
}

interface Props {
  readonly verify: Done;
  readonly canAdd: boolean;
  readonly onRewrite: () => void;
  readonly actions: PaneActions;
}

/** What differs, line by line, each leading to its cell where it has one; then the sheets. */
export function VerifyResult({ verify: { lines, lineCount, sheets }, canAdd, onRewrite, actions }: Props) {
  const styles = useScreenStyles();
  const { verify: verifyWords } = drawnWords;
  const beyond = lineCount - lines.length;
  return (
    <>
      {lineCount > 0 && (
        <Section heading={verifyWords.lines(lineCount)}>
          <PagedList
            items={lines.map((line, index) => ({ ...line, index }))}
            keyOf={({ index }) => index}
            render={({ place, sentence, address }) => (
              <p className={styles.text}>
                {address === undefined ? (
                  <span className={styles.strong}>{place}</span>
                ) : (
                  <Link as="button" className={styles.link} onClick={() => { actions.jumpToAddress(address); }}>
                    {place}
                  </Link>
                )}
                <span className={styles.ownLine}>{sentence}</span>
              </p>
            )}
            moreLabel={verifyWords.more}
          />
          {beyond > 0 && <p className={styles.hint}>{verifyWords.capped(beyond)}</p>}
        </Section>
      )}
      {sheets.length > 0 && (
        <Section heading={verifyWords.sheets}>
          <Lines lines={sheets} />
          <p className={styles.hint}>{verifyWords.sheetsHint}</p>
          <div className={styles.buttons}>
            <Button disabledFocusable={!canAdd} onClick={onRewrite}>
              {verifyWords.rewrite}
            </Button>
          </div>
        </Section>
      )}
    </>
  );
}
