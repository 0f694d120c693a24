/**
 * The same texts in other words: in another language, or of another thing. Keys, parameters and the number of sentences
 * of a list are held to the original; what is said is free.
 */
export type Translated<Words> = Words extends string
  ? string
  : Words extends (...parameters: infer Parameters) => infer Said
    ? (...parameters: Parameters) => Translated<Said>
    : { readonly [Name in keyof Words]: Translated<Words[Name]> };
