import type { ExtractDefinitionSource } from "../extract-definition";
import { childExportHeadings, childExportWords } from "./common-extract";

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
      "cso", "compulsory supervision order", "compulsory supervision order at home", "cso at home", "cso home", "home supervision", "supervision at home",
      "icso", "interim compulsory supervision order", "interim cso", "home cso", "cso no condition of residence", "supervision requirement home",
    ],
    notCounting: [
      "permanence order", "child protection order", "cpo", "section 25", "s25", "s 25", "voluntary", "kinship care order", "residence order", "adoption order",
      "parental responsibilities order", "secure authorisation", "emergency", "none", "no order", "cso away from home", "looked after away from home",
      "icso away from home", "cso away", "icso away", "compulsory supervision order away from home", "interim compulsory supervision order away from home",
      "cso foster care", "cso foster", "cso kinship", "cso kinship care", "cso residential", "cso secure", "kinship", "foster care", "residential", "secure",
    ],
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
