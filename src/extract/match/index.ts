export { type ColumnProfile, profileOf } from "./column-profile";
export { notBroughtIn } from "./not-brought-in";
export { proposeRoles } from "./propose-roles";
export { sampleValues } from "./sample-values";
export { shownHeading } from "./shown-heading";
export { whatIsMissing } from "./what-is-missing";
