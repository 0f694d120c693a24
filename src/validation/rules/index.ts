import type { Rule } from "../rule";
import { ageMissing, ageNotWhole, ageOfAdult, ageOutOfRange, dateAsAge } from "./ages";
import {
  agreedDateAfterNotification,
  agreedDateMissing,
  agreedDateNotADate,
  agreedDateTooEarly,
  agreedDateUnchecked,
} from "./agreed-date";
import { chiLike, chiNumber } from "./identifiers";
import { idDamaged, idMissing, idTwice } from "./ids";
import { blankRows, columnMissing, hiddenParts, notAskedFor } from "./layout";
import { choiceMissing, choiceNotInList, choiceSpelling } from "./lists";
import {
  startAfterAgreedDate,
  startAsAdult,
  startBeforeBirth,
  startMissing,
  startNotADate,
  startPerhapsAsAdult,
} from "./orders";
import { fullPostcode, noAddress, notAnOutwardCode, postcodeMissing, postcodeSpelling } from "./postcodes";

/** Every rule, in the order in which findings are shown: what must never be sent comes first. */
export const rules: readonly Rule[] = [
  chiNumber,
  fullPostcode,
  dateAsAge,
  chiLike,
  agreedDateMissing,
  agreedDateNotADate,
  agreedDateAfterNotification,
  agreedDateTooEarly,
  columnMissing,
  notAskedFor,
  idTwice,
  idMissing,
  idDamaged,
  postcodeMissing,
  notAnOutwardCode,
  postcodeSpelling,
  ageMissing,
  ageNotWhole,
  ageOutOfRange,
  choiceMissing,
  choiceNotInList,
  choiceSpelling,
  startNotADate,
  startAfterAgreedDate,
  startBeforeBirth,
  startAsAdult,
  agreedDateUnchecked,
  hiddenParts,
  blankRows,
  noAddress,
  ageOfAdult,
  startMissing,
  startPerhapsAsAdult,
];
