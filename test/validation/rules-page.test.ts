import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rulesPage } from "../../scripts/rules-page";
import { returnDefinitions } from "../../src/returns/definitions";
import { rules } from "../../src/validation/rules";
import { sweepRules } from "../../src/validation/sweep/rules";

const page = rulesPage({ rules, sweep: sweepRules, definitions: returnDefinitions });
const lines = page.split("\n");

describe("the page of the rules", () => {
  it("says what the rules say: if not, run npm run rules", () => {
    expect(readFileSync(join(__dirname, "..", "..", "docs", "rules.md"), "utf8")).toBe(page);
  });

  it("names every code once for each of its severities", () => {
    for (const { code, severity } of [...rules, ...sweepRules]) {
      const named = lines.filter((line) => line.startsWith(`| ${code} | ${severity === "fix" ? "Fix" : "Check"} |`));
      expect([code, named.length]).toEqual([code, 1]);
    }
  });

  it.each([["CS6", "A"], ["DU1", "A"], ["CS1", "A"], ["ID4", "A, B"], ["LA3", "A, B"], ["PV1", "A, B"]])("%s is for return %s", (code, returns) => {
    expect(lines.find((line) => line.startsWith(`| ${code} |`))).toMatch(new RegExp(`\\| ${returns} \\|$`));
  });
});
