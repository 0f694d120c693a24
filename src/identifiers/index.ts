export { maskIdentifier } from "./mask";
export { maskIdentifiers } from "./mask-identifiers";
export { recognise, recognisers, recognisersFor } from "./recognise";
