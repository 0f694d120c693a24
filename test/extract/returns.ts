import { extractedReturn } from "../../src/returns/definitions/extracts";
import { harmReturn as harm, ordersReturn as orders } from "../returns/sheets";

/** The two returns, with how lists of case systems become them. */
export const ordersReturn = extractedReturn(orders);
export const harmReturn = extractedReturn(harm);
