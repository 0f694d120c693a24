import { Button } from "@fluentui/react-components";
import { ArrowDown16Regular, ArrowUp16Regular } from "@fluentui/react-icons";
import { orderWords } from "../words/order";

interface Props {
  /** What is moved. */
  readonly name: string;
  /** From 1. */
  readonly place: number;
  readonly total: number;
  readonly onMove: (by: -1 | 1) => void;
}

/** Moves an entry of an order. At either end the button stays, and with it the focus of whoever has just moved it there. */
export function MoveButtons({ name, place, total, onMove }: Props) {
  const up = orderWords.up(name);
  const down = orderWords.down(name);
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        icon={<ArrowUp16Regular />}
        aria-label={up}
        title={up}
        disabledFocusable={place === 1}
        onClick={() => { onMove(-1); }}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<ArrowDown16Regular />}
        aria-label={down}
        title={down}
        disabledFocusable={place === total}
        onClick={() => { onMove(1); }}
      />
    </>
  );
}
