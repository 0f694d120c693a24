import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { returnDefinitions } from "../src/returns/definitions";
import { rules } from "../src/validation/rules";
import { sweepRules } from "../src/validation/sweep/rules";
import { rulesPage } from "./rules-page";

writeFileSync(join(__dirname, "..", "docs", "rules.md"), rulesPage({ rules, sweep: sweepRules, definitions: returnDefinitions }));
