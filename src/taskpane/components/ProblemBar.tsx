import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { Problem } from "../store/snapshot";
import { useScreenStyles } from "./screenStyles";

const useStyles = makeStyles({
  bar: { overflowWrap: "anywhere" },
});

interface Props {
  readonly problem: Problem | undefined;
  /** Offered where the problem says that trying again may help. */
  readonly again?: { readonly label: string; readonly onClick: () => void };
}

/** What stands in the way on a screen. The region stands before there is anything to say, so that it is announced. */
export function ProblemBar({ problem, again }: Props) {
  const styles = useStyles();
  return (
    <div role="alert" className={useScreenStyles().region}>
      {problem && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>
            <MessageBarTitle>{problem.sentence}</MessageBarTitle> {problem.whatToDo}
            {problem.canRetry && again && (
              <>
                {" "}
                <Link as="button" inline onClick={again.onClick}>
                  {again.label}
                </Link>
              </>
            )}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
