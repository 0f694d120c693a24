import { trimAnswersAtOnce } from "./response-trim";

/** Resolves when Office has told the pane which workbook it stands beside. */
export async function whenOfficeIsReady(): Promise<void> {
  await Office.onReady();
  trimAnswersAtOnce();
}

/** Office's key that keeps the storage of add-ins apart; "" where the host gives none. */
export function storagePartition(): string {
  // Typed as always there; hosts without partitioned storage leave it out.
  const key = Office.context.partitionKey as string | undefined;
  return key ?? "";
}
