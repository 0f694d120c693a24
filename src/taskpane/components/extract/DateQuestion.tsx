import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { DateOrder } from "../../../extract/plan";
import type { ExtractColumn } from "../../store/extract-screens";
import { extractWords } from "../../words/extract";

const orders: readonly DateOrder[] = ["dayFirst", "monthFirst"];

interface Props {
  readonly question: NonNullable<ExtractColumn["question"]>;
  readonly onOrder: (order: DateOrder) => void;
}

/** Which of two numbers is the day, asked once for a column whose dates can be read two ways. */
export function DateQuestion({ question, onOrder }: Props) {
  const { columns } = extractWords;
  return (
    <Field label={columns.question(question.example)} required>
      <RadioGroup
        value={question.chosen ?? ""}
        onChange={(_event, { value }) => {
          const order = orders.find((one) => one === value);
          if (order !== undefined) onOrder(order);
        }}
      >
        {orders.map((order) => (
          <Radio key={order} value={order} label={columns[order](question[order])} />
        ))}
      </RadioGroup>
    </Field>
  );
}
