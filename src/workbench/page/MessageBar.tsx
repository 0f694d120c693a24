import { CheckmarkCircleRegular, DismissRegular, WarningRegular } from "@fluentui/react-icons";
import type { Message } from "./workbook-session";

interface MessageBarProps {
  readonly message: Message;
  readonly onDismiss: () => void;
}

export function MessageBar({ message, onDismiss }: MessageBarProps) {
  const isTrouble = message.kind === "trouble";
  return (
    <div className={`message ${message.kind}`} role={isTrouble ? "alert" : "status"}>
      {isTrouble ? <WarningRegular /> : <CheckmarkCircleRegular />}
      <p>{message.sentence}</p>
      {message.offer && (
        <button type="button" className="offer" onClick={message.offer.accept}>
          {message.offer.label}
        </button>
      )}
      <button type="button" aria-label="Close this message" onClick={onDismiss}>
        <DismissRegular />
      </button>
    </div>
  );
}
