import { HostError } from "./host-error";
import { run } from "./run";
import { saidOfProtection } from "./said-of-protection";

/**
 * Saves the workbook under its own name. Where it has none yet, Excel asks for one: by itself it would choose a folder
 * that may lie in the cloud, and on a Mac it fails where a file of that name is there (OfficeDev/office-js, issue 3875).
 * @throws HostError; kind `protected` where the workbook is open for reading only, code `NotSaved` where it has no name
 * afterwards either.
 */
export async function saveWorkbook(): Promise<void> {
  await saidOfProtection(
    saveUnderItsName,
    "The workbook is open for reading only, so it was not saved.",
    "Save it under another name under File, Save As.",
  );
}

async function saveUnderItsName(): Promise<void> {
  if (await saveOrAsk()) return;
  throw new HostError("unknown", "NotSaved", "The workbook has not been saved yet.", "Save it under File, Save As.");
}

/** Whoever is asked for a name may give none. @returns whether the workbook has one. */
function saveOrAsk(): Promise<boolean> {
  return run(async (context) => {
    const { workbook } = context;
    workbook.load("previouslySaved");
    workbook.save(Excel.SaveBehavior.prompt);
    await context.sync();
    if (workbook.previouslySaved) return true;
    workbook.load("previouslySaved");
    await context.sync();
    return workbook.previouslySaved;
  });
}
