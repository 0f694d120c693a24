import { idle, isAtWork, openFaulty, problemsOf, quiet, requireAsFresh, unplain } from "./faulty-pane";
import type { Way } from "./ways";
import { wholeWorkbook } from "./whole-workbook";
import type { Workbooks } from "./workbooks";

const SAYS_NOTHING_CHANGED = /\b[Nn]othing was /;

/**
 * A cell is being edited when the user asks for something, and stays so: Excel holds back whatever is asked. To stop
 * waiting has to lead out of it then, not once editing ends, and what was given up must not be done behind the user's back.
 */
export async function requireLeadsOut(workbooks: Workbooks, way: Way): Promise<void> {
  const { pane } = await openFaulty(workbooks[way.workbook]);
  await way.arrange?.(pane);
  const was = await wholeWorkbook(pane.host);
  pane.host.person.beginCellEdit();
  try {
    way.act(pane);
    await quiet(pane.host);
    if (isAtWork(pane.store)) pane.actions.stopWaiting();
    await quiet(pane.host);
    expect(isAtWork(pane.store)).toBe(false);
  } finally {
    pane.host.person.endCellEdit();
  }
  const problems = problemsOf(pane);
  expect(problems.map(unplain).filter((wrong) => wrong !== undefined)).toEqual([]);
  await idle(pane);
  if (problems.some(({ sentence }) => SAYS_NOTHING_CHANGED.test(sentence))) expect(await wholeWorkbook(pane.host)).toEqual(was);
  await requireAsFresh(pane);
}
