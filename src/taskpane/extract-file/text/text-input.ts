/** A text that is read from its beginning on, piece by piece. */
export class TextInput {
  /** What has not been taken yet, as far as it was filled up. */
  text = "";
  private next = 0;
  private taken = 0;
  private readonly length: number;

  constructor(private readonly pieces: readonly string[]) {
    this.length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  }

  /** Fills up until there are so many characters, or all. */
  fill(characters: number): void {
    while (this.text.length < characters && this.next < this.pieces.length) this.text += this.pieces[this.next++] ?? "";
  }

  take(characters: number): void {
    this.text = this.text.slice(characters);
    this.taken += characters;
  }

  /** Nothing follows what was filled up. */
  get isLast(): boolean {
    return this.next === this.pieces.length;
  }

  get isEmpty(): boolean {
    return this.isLast && this.text === "";
  }

  /** How much was taken, from 0 to 1. */
  get share(): number {
    return this.length === 0 ? 1 : this.taken / this.length;
  }
}
