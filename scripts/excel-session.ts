import { excelWords } from "./excel-words";

/** What a session does to the computer; true where it went well. */
export interface ExcelSteps {
  buildWorkbooks(): Promise<boolean>;
  /** Resolves when the pane can be loaded, or with undefined when it cannot be served. */
  serve(): Promise<Served | undefined>;
  sideload(): Promise<boolean>;
  unregister(): Promise<boolean>;
  say(words: string): void;
  complain(words: string): void;
}

export interface Served {
  stop(): void;
  /** Resolves when the server has ended by itself. */
  readonly ended: Promise<void>;
}

/**
 * From building to taking the registration back, whatever happens in between. Returns the exit code: 0 when all went well.
 * @param finished resolves when the user has finished, by Ctrl+C, at any time.
 */
export async function excelSession(steps: ExcelSteps, finished: Promise<void>): Promise<number> {
  const user = { hasFinished: false };
  const userFinished = finished.then(() => { user.hasFinished = true; });
  // What Ctrl+C cut short has not failed.
  const explain = (words: string) => {
    if (user.hasFinished) return 0;
    steps.complain(words);
    return 1;
  };
  steps.say(excelWords.starting);
  if (!(await steps.buildWorkbooks())) return explain(excelWords.noWorkbooks);
  const served = await steps.serve();
  if (!served) return explain(excelWords.notServed);
  const code = user.hasFinished ? 0 : await inExcel(steps, served, userFinished, explain);
  served.stop();
  return code;
}

async function inExcel(steps: ExcelSteps, served: Served, userFinished: Promise<void>, explain: (words: string) => number): Promise<number> {
  // A session that was cut off leaves its registration; on a Mac that of a manifest changed since would be in the way.
  await steps.unregister();
  let code = 0;
  if (await steps.sideload()) {
    steps.say(excelWords.open);
    await Promise.race([userFinished, served.ended.then(() => { code = explain(excelWords.servingEnded); })]);
  } else {
    code = explain(excelWords.notSideloaded);
  }
  if (await steps.unregister()) {
    steps.say(excelWords.removed);
    return code;
  }
  steps.complain(excelWords.notRemoved);
  return 1;
}
