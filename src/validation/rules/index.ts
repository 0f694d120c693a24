import type { Rule } from "../rule";
import { ageMissing, ageNotWhole, ageOfAdult, ageOutOfRange, dateAsAge } from "./ages";
import {
  agreedDateAfterNotification,
  agreedDateMissing,
  agreedDateNotADate,
  agreedDateTooEarly,
  agreedDateUnchecked,
} from "./agreed-date";
import { birthInId } from "./birth-in-id";
import {
  chiLike,
  chiNumber,
  healthNumber,
  nameOrDate,
  numberOfAnotherSystem,
  otherIdentifier,
  ownSystemNumber,
  unspacedPostcode,
} from "./identifiers";
import { idAlmostTwice, idDamaged, idMissing, idPartsAlmostTwice, idTwice } from "./ids";
import { blankRows, columnMissing, hiddenParts, notAskedFor } from "./layout";
import { choiceMissing, choiceNotInList, choiceSpelling } from "./lists";
import {
  reinstatedBeforeWindow,
  startAfterAgreedDate,
  startAsAdult,
  startBeforeBirth,
  startMissing,
  startNotADate,
  startPerhapsAsAdult,
} from "./orders";
import { fullPostcode, noAddress, notAnOutwardCode, postcodeElsewhere, postcodeMissing, postcodeSpelling } from "./postcodes";
import { childTwice } from "./twins";

/** Every rule, in the order in which findings are shown: what must never be sent comes first. */
export const rules: readonly Rule[] = [
  chiNumber,
  healthNumber,
  otherIdentifier,
  ownSystemNumber,
  fullPostcode,
  dateAsAge,
  chiLike,
  unspacedPostcode,
  numberOfAnotherSystem,
  nameOrDate,
  birthInId,
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
  idAlmostTwice,
  idPartsAlmostTwice,
  childTwice,
  noAddress,
  postcodeElsewhere,
  ageOfAdult,
  startMissing,
  startPerhapsAsAdult,
  reinstatedBeforeWindow,
];
