import { LARGEST_WORKBOOK } from "../files/refusals";

/** How much is read of a file at most. */
export interface Limits {
  /** Bytes of a text file. */
  readonly textBytes: number;
  /** Bytes of a workbook. */
  readonly workbookBytes: number;
  /** Bytes of a workbook's parts when unpacked, those that are read together. */
  readonly unpackedBytes: number;
  /** Bytes of a part of a workbook that holds neither cells nor their texts, when unpacked. */
  readonly smallPartBytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Cells in all, empty ones before a filled one in its row among them. */
  readonly cells: number;
  /** Of the texts of a workbook's cells. */
  readonly characters: number;
}

/** Rows and columns: Microsoft, "Excel specifications and limits". The rest is what a pane can bear. */
export const LIMITS: Limits = {
  textBytes: 200_000_000,
  workbookBytes: LARGEST_WORKBOOK,
  unpackedBytes: 1_500_000_000,
  smallPartBytes: 50_000_000,
  rows: 1_048_576,
  columns: 16_384,
  cells: 30_000_000,
  characters: 300_000_000,
};
