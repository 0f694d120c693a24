/** What the parts of a record are called; a part within a part without words of its own goes by those around it. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ["return", "the return"],
  ["agreedDate", "the agreed date"],
  ["frame", "the frozen list"],
  ["frame.digest", "the digest of the frozen list"],
  ["frame.records", "the number of records in the list"],
  ["frame.rowsWithoutId", "the rows without an ID"],
  ["frame.margins", "the characteristics and their levels"],
  ["frame.receipt", "the digest on the receipt"],
  ["sizes", "the sizes"],
  ["method", "the method"],
  ["seed", "the seed"],
  ["seed.source", "the source of the seed"],
  ["times", "the times"],
  ["host", "the program that the sample was drawn in"],
  ["appVersion", "the version of the add-in"],
  ["overrides", "the reasons for going on"],
  ["people", "the people who drew and checked"],
  ["drawn", "the drawn IDs"],
  ["drawn.main", "the IDs of the main sample"],
  ["drawn.reserve", "the IDs of the reserve"],
  ["drawn.followUp", "the IDs marked for follow-up"],
  ["balance", "the balance figures"],
  ["replacements", "the replacements"],
  ["takenBack", "the replacements that were taken back"],
  ["siblings", "the sibling groups"],
  ["earlier", "the draw before this one"],
  ["seal", "the seal"],
]);

/** Plain words for a part of the record. @param path as zod names it; places in lists do not count. */
export function partInWords(path: readonly PropertyKey[]): string {
  const names = path.filter((step) => typeof step === "string");
  for (let length = names.length; length > 0; length--) {
    const words = PARTS.get(names.slice(0, length).join("."));
    if (words !== undefined) return words;
  }
  return "the record as a whole";
}
