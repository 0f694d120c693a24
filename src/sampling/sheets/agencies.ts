import type { ReturnDefinition } from "../../returns/definition";

/** Who prepares and uploads which records, a sentence each. */
export function agenciesInWords({ uploads: { partnership, themselves } }: ReturnDefinition): string[] {
  const own = all(themselves);
  return [
    ...(partnership.length === 0 ? [] : [`The partnership prepares and uploads ${all(partnership)} records, where a child has them.`]),
    ...(themselves.length === 0
      ? []
      : [`${capital(own)} ${themselves.length === 1 ? "uploads its own records" : "upload their own records"}: the partnership does not.`]),
  ];
}

/** A form belongs to the return's own follow-up: a follow-up that was added to another return has none. */
export function hasFollowUpForm({ sample }: ReturnDefinition): boolean {
  return sample.followUp > 0;
}

/** "Social work", "SCRA". */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** All of them, however many: who prepares what is not a matter for "and 2 more". */
function all(agencies: readonly string[]): string {
  const last = agencies.at(-1) ?? "";
  return agencies.length < 2 ? last : `${agencies.slice(0, -1).join(", ")} and ${last}`;
}
