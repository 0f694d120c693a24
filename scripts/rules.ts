import { writeFileSync } from "node:fs";
import { returnDefinitions } from "../src/returns/definitions";
import { rules } from "../src/validation/rules";
import { sweepRules } from "../src/validation/sweep/rules";
import { rulesPage } from "./rules-page";

writeFileSync(new URL("../docs/rules.md", import.meta.url), rulesPage({ rules, sweep: sweepRules, definitions: returnDefinitions }));
