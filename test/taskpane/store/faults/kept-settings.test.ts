import { PARTNERSHIP_SETTING } from "../../../../src/returns/stored-settings";
import { returnBytes, row } from "../../../excel/sheets";
import { addsSetting, atAction } from "../../../excel/tampering";
import { closeFaulty, type FaultyPane, openFaulty, problemsOf } from "./faulty-pane";

let faulty: FaultyPane;

beforeEach(async () => {
  faulty = await openFaulty(await returnBytes([row("A-1")]));
  await faulty.pane.after(() => { faulty.pane.actions.goTo("partnership"); });
});
afterEach(closeFaulty);

const partnership = () => faulty.pane.screen("partnership").partnership;
const refuseNext = (code: string): void => { faulty.tampering.stop(faulty.tampering.requests + 1, code, atAction(0)); };
/** The settings are looked at before they are written. */
function refuseNextWriting(code: string): void {
  let isOver = false;
  faulty.tampering.refuse(code, (action, body) => {
    if (isOver || !addsSetting(action, body)) return false;
    isOver = true;
    return true;
  });
}

async function insertARow(): Promise<void> {
  const { pane } = faulty;
  await pane.after(() => { pane.host.person.insertRows(pane.list().id, 8, 1); });
}

describe("settings that the workbook does not take", () => {
  test("where it takes no changes, they count until the pane is closed, however often the list is read", async () => {
    const { pane } = faulty;
    refuseNextWriting("AccessDenied");
    await pane.after(() => { pane.actions.setCouncil("Dundee City"); });
    await insertARow();
    expect(partnership().council).toBe("Dundee City");
    refuseNextWriting("AccessDenied");
    await pane.after(() => { pane.actions.setNotificationDate("2026-08-20"); });
    await insertARow();
    expect(pane.checking().dates.notificationDateIso).toBe("2026-08-20");
    expect(pane.checking().notice?.sentence).toContain("It counts until the pane is closed.");
    // The next choice is taken, and the workbook decides again from then on.
    await pane.after(() => { pane.actions.setNotificationDate("2026-08-21"); });
    pane.host.settings.set("pir.notificationDate", "2026-08-22");
    await insertARow();
    expect(pane.checking().dates.notificationDateIso).toBe("2026-08-22");
  });

  test("where Excel was busy, the workbook decides, and the words stay until they are read", async () => {
    const { pane } = faulty;
    refuseNextWriting("ServiceNotAvailable");
    await pane.after(() => { pane.actions.setCouncil("Dundee City"); });
    expect(partnership().council).toBe("");
    expect(problemsOf(pane).map(({ sentence }) => sentence)).toEqual(["Excel is busy."]);
    await insertARow();
    expect(pane.checking().notice?.sentence).toBe("Excel is busy.");
    await pane.after(() => { pane.actions.setCouncil("Dundee City"); });
    expect(partnership().council).toBe("Dundee City");
    expect(pane.checking().notice).toBeUndefined();
  });

  test("that Excel could not hand over with the rest are read by themselves: a moment without room loses none", async () => {
    const { pane } = faulty;
    await pane.after(() => { pane.actions.setNotificationDate("2026-08-20"); });
    await pane.after(() => { pane.actions.setCouncil("Dundee City"); });
    refuseNext("MemoryLimitReached");
    await pane.after(() => { pane.actions.retry(); });
    expect(pane.checking().dates.notificationDateIso).toBe("2026-08-20");
    expect(partnership()).toMatchObject({ council: "Dundee City", unreadable: undefined });
  });

  test("a number’s form that nobody knows to be kept can be added again", async () => {
    const { pane, tampering } = faulty;
    tampering.cutOff(tampering.requests + 1, "ConnectionFailure");
    await pane.after(() => { pane.actions.addPattern("SW-12345", false); });
    tampering.reconnect();
    expect(pane.host.settings.get(PARTNERSHIP_SETTING)).toBeUndefined();
    await pane.after(() => { pane.actions.addPattern("SW-12345", false); });
    expect(partnership()).toMatchObject({ patterns: [{ inWords: "SW-, then 5 digits" }], refusal: undefined });
    expect(String(pane.host.settings.get(PARTNERSHIP_SETTING))).toContain("SW-");
    await pane.after(() => { pane.actions.addPattern("SW-54321", false); });
    expect(partnership().refusal).toBeDefined();
  });
});
