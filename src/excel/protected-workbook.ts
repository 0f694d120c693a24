import { HostError } from "./host-error";

/** The protection of the workbook's structure is in the way: no sheet can be added, removed or renamed. */
export function protectedWorkbook(sentence: string, cause: HostError): HostError {
  return new HostError(
    "protected",
    cause.code,
    sentence,
    "Take the protection off under Review, Protect Workbook, then try again.",
    { cause },
  );
}
