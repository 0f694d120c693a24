import { Field, mergeClasses, Radio, RadioGroup } from "@fluentui/react-components";
import { METHODS, type Method } from "../../../../sampling/frame/frame";
import { prepareWords } from "../../../words/sample-prepare";
import { Opening } from "../../Opening";
import { useScreenStyles } from "../../screenStyles";

interface Props {
  readonly method: Method;
  readonly onMethod: (method: Method) => void;
}

/** How the sample is drawn. Few have a reason to change it, so it stands closed. */
export function MethodPart({ method, onMethod }: Props) {
  const { method: methodWords } = prepareWords;
  return (
    <Opening label={methodWords.heading(methodWords.short[method])}>
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
    </Opening>
  );
}

/** A choice with a line on what it means. */
export function Choice({ label, hint }: { readonly label: string; readonly hint: string }) {
  const styles = useScreenStyles();
  return (
    <>
      {label} <span className={mergeClasses(styles.hint, styles.ownLine)}>{hint}</span>
    </>
  );
}
