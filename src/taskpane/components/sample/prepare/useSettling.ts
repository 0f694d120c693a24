import { useRef, useState, type RefObject } from "react";
import type { ReasonField, SampleAsk } from "../../../store/sample-screens";
import type { PaneActions } from "../../../store/snapshot";
import { useTypedReasons, type TypedReasons } from "./Reasons";

export interface Settling {
  readonly reasons: TypedReasons;
  readonly tries: number;
  readonly stops: RefObject<HTMLDivElement | null>;
  /** Asks to go on, with the reasons as they are typed; where something stops it, leads there instead. */
  readonly settle: () => void;
}

/** Going on from a step: its reasons, what stops it, and where the focus goes when it does not go on. */
export function useSettling(
  step: Extract<SampleAsk, { ask: "settle" }>["step"],
  { problems, reasons: fields }: { readonly problems: readonly string[]; readonly reasons: readonly ReasonField[] },
  actions: PaneActions,
): Settling {
  const reasons = useTypedReasons(fields);
  const [tries, setTries] = useState(0);
  const stops = useRef<HTMLDivElement>(null);
  const settle = (): void => {
    if (problems.length > 0) {
      stops.current?.focus();
    } else {
      setTries(tries + 1);
      actions.sample({ ask: "settle", step, reasons: reasons.texts });
    }
  };
  return { reasons, tries, stops, settle };
}
