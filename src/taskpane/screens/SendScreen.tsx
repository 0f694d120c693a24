import { useRef } from "react";
import { Checklist } from "../components/send/Checklist";
import { ClearPart } from "../components/send/ClearPart";
import { ConfirmedPart } from "../components/send/ConfirmedPart";
import { Figures } from "../components/send/Figures";
import { KeyDates } from "../components/send/KeyDates";
import { SweepPart } from "../components/send/SweepPart";
import { ScreenBody } from "../components/ScreenBody";
import type { SendState } from "../store/screens";
import type { PaneActions } from "../store/snapshot";
import { sendWords } from "../words/send";

interface Props {
  readonly send: SendState;
  /** Only finds of the sweep are confirmed from here: whoever comes back from that goes on with them. */
  readonly isBack: boolean;
  readonly actions: PaneActions;
}

/** What still stands between the list and its sending, and what follows once nothing does. */
export function SendScreen({ send, isBack, actions }: Props) {
  const sweepHeading = useRef<HTMLHeadingElement>(null);
  return (
    <ScreenBody heading={sendWords.heading} focusOn={isBack ? sweepHeading : undefined}>
      <Checklist send={send} actions={actions} onSweep={() => { sweepHeading.current?.focus(); }} />
      <ClearPart send={send} actions={actions} />
      <SweepPart sweep={send.sweep} headingRef={sweepHeading} hasFindingsSheet={send.hasFindingsSheet} actions={actions} />
      <ConfirmedPart confirmed={send.confirmed} actions={actions} />
      {send.distributions.length > 0 && <Figures distributions={send.distributions} />}
      {send.keyDates.length > 0 && <KeyDates dates={send.keyDates} />}
    </ScreenBody>
  );
}
