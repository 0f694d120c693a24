/** What went wrong in the host, as far as it changes what the user can do about it. */
export type HostErrorKind =
  | "editing"
  | "protected"
  | "gone"
  /** The cells are not as they were when the change was proposed. */
  | "changed"
  | "tooLarge"
  | "busy"
  | "ended"
  /** The user gave up waiting: what was asked may have been done, or may still be. */
  | "unanswered"
  | "unsupported"
  | "unknown";

const WORDS: Record<HostErrorKind, { sentence: string; whatToDo: string }> = {
  editing: {
    sentence: "A cell is being edited.",
    whatToDo: "Press Enter or Esc in the sheet, then try again.",
  },
  protected: {
    sentence: "The sheet is protected, or the workbook is open for reading only. Nothing was changed.",
    whatToDo: "Take the protection off under Review, Unprotect Sheet, or open the workbook for editing, then try again.",
  },
  gone: {
    sentence: "The place in the workbook is no longer there.",
    whatToDo: "Check the workbook again.",
  },
  changed: {
    sentence: "The cells have changed since the preview, so nothing was written.",
    whatToDo: "Look at the preview again.",
  },
  tooLarge: {
    sentence: "Excel could not hand over so much at once.",
    whatToDo: "Try again. If it happens again, take out what does not belong in the return.",
  },
  busy: {
    sentence: "Excel is busy.",
    whatToDo: "Wait a moment, then try again.",
  },
  ended: {
    sentence: "The connection to the workbook has ended.",
    whatToDo: "Load the page again, or close the workbook and open it again.",
  },
  unanswered: {
    sentence: "Excel has not answered. It is not known whether it did what was asked.",
    whatToDo: "Look at the workbook, then try again.",
  },
  unsupported: {
    sentence: "This version of Excel cannot do that.",
    whatToDo: "Use Excel 2021, Microsoft 365 or Excel on the web.",
  },
  unknown: {
    sentence: "Excel did not do what was asked.",
    whatToDo: "Try again. If it happens again, save the workbook, close it and open it again.",
  },
};

/**
 * Excel's error codes, and those of office.js itself. Source: Microsoft, "Error handling with the application-specific
 * JavaScript APIs"; CoreErrorCodes in office.js.
 */
export const KINDS: Readonly<Record<string, HostErrorKind>> = {
  InvalidOperationInCellEditMode: "editing",
  AccessDenied: "protected",
  ItemNotFound: "gone",
  InvalidObjectPath: "gone",
  InvalidReference: "gone",
  InvalidBinding: "gone",
  Unauthenticated: "ended",
  InvalidOrTimedOutSession: "ended",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  RangeExceedsLimit: "tooLarge",
  OperationCellsExceedLimit: "tooLarge",
  MemoryLimitReached: "tooLarge",
  ActivityLimitReached: "busy",
  RequestAborted: "busy",
  ServiceNotAvailable: "busy",
  ConnectionFailure: "busy",
  Timeout: "busy",
  WriteNotSupportedWhenModalDialogOpen: "busy",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedFeature: "unsupported",
  UnsupportedSheet: "unsupported",
  UndoNotSupported: "unsupported",
};

/** An error of the host, in words for the user. Its message never carries cell contents. */
export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    readonly kind: HostErrorKind,
    /** Excel's own code, for the log. */
    readonly code: string,
    readonly sentence: string = WORDS[kind].sentence,
    readonly whatToDo: string = WORDS[kind].whatToDo,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** What is said of a request that was given up, where it is known by now what came of it. */
const UNANSWERED = "Excel has not answered.";

/**
 * The same error, where it is known what came of it.
 * @param outcome "Nothing was changed."
 */
export function withOutcome(cause: HostError, outcome: string): HostError {
  const sentence = cause.kind === "unanswered" && cause.sentence === WORDS.unanswered.sentence ? UNANSWERED : cause.sentence;
  return new HostError(cause.kind, cause.code, `${sentence} ${outcome}`, cause.whatToDo, { cause });
}

/** Any error thrown while speaking to the host as a HostError. */
export function toHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const code = error instanceof OfficeExtension.Error ? error.code : error instanceof Error ? error.name : "unknown";
  return new HostError(KINDS[code] ?? "unknown", code, undefined, undefined, { cause: error });
}
