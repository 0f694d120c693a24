export { type Confirmation, Confirmations } from "./confirmations";
export type { MarkedFinding, MarkedList } from "./marks";
export { reasonProblem } from "./reason";
export { type ConfirmationEntry, type ConfirmationRecord, LONGEST_REASON, noConfirmations, readConfirmations } from "./record";
