/** Names, of siblings too, repeat less than words do. */
const ROWS_TO_A_WORD = 4;
/** One in so many that reads as a name or an identifier: a word may by chance. */
const VALUES_TO_A_NAME = 8;

/** Whether a column of so many different values in so many filled rows repeats them as often as words repeat. */
export function repeatsAsWordsDo(different: number, filled: number): boolean {
  return different * ROWS_TO_A_WORD <= filled;
}

/** Whether a column may be one of names or numbers. @param telling of its different values, those that read as a name or an identifier. */
export function mayTellWho(telling: number, different: number): boolean {
  return telling * VALUES_TO_A_NAME > different;
}
