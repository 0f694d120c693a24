import type { ExtractDefinitionSource } from "../extract-definition";
import { childExportHeadings, childExportWords } from "./common-extract";

const SUPERVISION_ORDERS = ["compulsory supervision order", "cso", "interim compulsory supervision order", "icso", "interim cso"];
/** Foster and kinship carers are not parents in this return. */
const AWAY = ["away", "away from home", "foster", "foster care", "foster carer", "foster carers", "kinship", "kinship care", "kinship carer", "kinship carers", "residential", "residential care", "secure", "secure care"];

/** How lists of case systems become return A: what they call orders, and what heads them. */
export const compulsorySupervisionOrders2025Extract: ExtractDefinitionSource = {
  episode: {
    one: "order",
    many: "orders",
    startMeaning: "The start of the current order is brought in. It also tells whether the child is in scope.",
  },
  kind: {
    use: "counts",
    name: "Kind of order",
    meaning: "Tells compulsory supervision orders at home from other orders. It is not brought in.",
    counting: [
      ...SUPERVISION_ORDERS.flatMap((order) => [`${order} at home`, `${order} home`, `home ${order}`]),
      "home supervision", "supervision at home", "cso no condition of residence", "supervision requirement home",
    ],
    unplaced: {
      words: SUPERVISION_ORDERS,
      remark: "a kind of order that does not say where they lived. Bring in only those who lived at home with their parents at some time in the two years: take the others out of the list.",
    },
    notCounting: [
      "permanence order", "child protection order", "cpo", "section 25", "s25", "s 25", "voluntary", "kinship care order", "residence order", "adoption order",
      "parental responsibilities order", "secure authorisation", "emergency", "none", "no order",
    ],
    elsewhere: {
      words: [...SUPERVISION_ORDERS.flatMap((order) => AWAY.map((place) => `${order} ${place}`)), "looked after away from home", "kinship", "foster care", "residential", "secure"],
      remark: "Children whose order is now away from home belong in the return if they lived at home with their parents at some time in the two years.",
    },
  },
  headings: {
    ...childExportHeadings,
    start: [
      "order start", "start of order", "cso start", "cso made", "date cso made", "date legal status started", "legal status from", "legal status start", "status start", "start date", "date started", "date from", "from date", "from", "effective from",
      "valid from", "order date", "date of order", "order made", "date order made", "begin date", "begin", "start",
    ],
    end: [
      "order end", "end of order", "cso end", "order ended", "date order ended", "cso terminated", "date legal status ended", "legal status to", "legal status end", "status end", "end date", "date ended", "date to", "to date", "to", "effective to", "valid to",
      "order terminated", "date terminated", "termination date", "terminated", "closed date", "expiry date", "end",
    ],
    kind: ["order type", "type of order", "legal status", "legal reason", "kind of order", "order", "status code", "legal basis", "statute"],
    reinstated: ["reinstated", "cso reinstated", "terminated then reinstated"],
  },
  words: childExportWords,
};
