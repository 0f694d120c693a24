/** `locked`: under a password. `tooMuch`: it holds, or unpacks to, more than is read. `damaged`: it contradicts itself. */
export type ArchiveFault = "damaged" | "locked" | "tooMuch";

/** A zip archive that is not read. Nothing of what stands in it is in the error. */
export class UnreadableArchive extends Error {
  override readonly name = "UnreadableArchive";

  constructor(
    readonly fault: ArchiveFault,
    options?: ErrorOptions,
  ) {
    super(`the archive is not read: ${fault}`, options);
  }
}
