import { Field, makeStyles, mergeClasses, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { METHODS, type Method } from "../../../../sampling/frame/frame";
import { prepareWords } from "../../../words/sample-prepare";
import { Disclosure } from "../../Disclosure";
import { useScreenStyles } from "../../screenStyles";

interface Props {
  readonly method: Method;
  readonly onMethod: (method: Method) => void;
}

/** How the sample is drawn. Few have a reason to change it, so it stands closed. */
export function MethodPart({ method, onMethod }: Props) {
  const { method: methodWords } = prepareWords;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Disclosure level="h3" label={methodWords.heading(methodWords.short[method])} isOpen={isOpen} onToggle={() => { setIsOpen(!isOpen); }}>
      <Field label={methodWords.legend}>
        <RadioGroup
          value={method}
          onChange={(_event, { value }) => {
            const wanted = METHODS.find((one) => one === value);
            if (wanted !== undefined) onMethod(wanted);
          }}
        >
          {METHODS.map((one) => (
            <Radio key={one} value={one} label={<Choice label={methodWords.names[one]} hint={methodWords.hints[one]} />} />
          ))}
        </RadioGroup>
      </Field>
    </Disclosure>
  );
}

const useStyles = makeStyles({
  ownLine: { display: "block" },
});

/** A choice with a line on what it means. */
export function Choice({ label, hint }: { readonly label: string; readonly hint: string }) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  return (
    <>
      {label} <span className={mergeClasses(screenStyles.hint, styles.ownLine)}>{hint}</span>
    </>
  );
}
