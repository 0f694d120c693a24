export { applyKept } from "./apply-kept";
export { keptMatching } from "./kept-matching";
export { type KeptMatching } from "./kept-schema";
export { readKept } from "./read-kept";
