/** Tabs and line breaks would make the frame's text ambiguous; half of a surrogate pair cannot be written in UTF-8. */
const UNWRITABLE = /[\t\n\r]|\p{Cs}/u;

/** Whether a text can stand in the frame's text so that it is read in one way only. */
export function isWritable(text: string): boolean {
  return !UNWRITABLE.test(text);
}
