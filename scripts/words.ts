import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { wordsFiles, wordsPage } from "./words-page";

const root = join(import.meta.dirname, "..");
writeFileSync(join(root, "docs", "words.md"), wordsPage(wordsFiles(root)));
