import { Field, makeStyles, mergeClasses, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { ChildrenStep } from "../../../store/extract-screens";
import type { PaneActions } from "../../../store/snapshot";
import { extractResultWords } from "../../../words/extract-result";
import { PagedList } from "../../PagedList";
import { Section } from "../../Section";
import { useScreenStyles } from "../../screenStyles";

const useStyles = makeStyles({
  // Each answer stands nearer to its own button than to the next.
  answers: { flexWrap: "wrap", columnGap: tokens.spacingHorizontalL },
});

type Double = ChildrenStep["doubles"][number];

interface Props extends Pick<ChildrenStep, "doubles"> {
  readonly actions: PaneActions;
}

/** Numbers of the file that may be one child: whoever knows the children says so. */
export function DoublesPart({ doubles, actions }: Props) {
  const styles = useScreenStyles();
  const { doubles: words } = extractResultWords.children;
  return (
    <Section heading={words.heading(doubles.length)}>
      <p className={styles.text}>{words.sentence}</p>
      <PagedList
        items={doubles}
        keyOf={({ key }) => key}
        render={(double) => (
          <Pair double={double} onChoose={(isOne) => { actions.extract({ ask: "double", key: double.key, isOne }); }} />
        )}
        moreLabel={extractResultWords.more}
      />
    </Section>
  );
}

function Pair({ double: { first, second, why, isOne }, onChoose }: { readonly double: Double; readonly onChoose: (isOne: boolean) => void }) {
  const styles = useScreenStyles();
  const { children: words } = extractResultWords;
  return (
    <Field
      // The reason is part of the question: it comes before the answers, also for those who hear it.
      label={
        <>
          {words.doubles.pair(words.number(first), words.number(second))}{" "}
          {[why, ...first.details, ...second.details].map((detail, index) => (
            <span key={index} className={mergeClasses(styles.hint, styles.ownLine)}>
              {detail}{" "}
            </span>
          ))}
        </>
      }
    >
      <RadioGroup layout="horizontal" className={useStyles().answers} value={isOne ? "one" : "two"} onChange={(_event, { value }) => { onChoose(value === "one"); }}>
        <Radio value="two" label={words.doubles.two} />
        <Radio value="one" label={words.doubles.one} />
      </RadioGroup>
    </Field>
  );
}
