import { removeSettingsCopy } from "../../src/taskpane/settings-copy";

afterEach(() => {
  jest.restoreAllMocks();
  window.sessionStorage.clear();
});

test("what office.js copied of the workbook's settings is taken out, and nothing else", () => {
  window.sessionStorage.setItem("0123-4567CachedSessionSettings", JSON.stringify({ "pir.confirmations": "twins" }));
  window.sessionStorage.setItem("hostInfoValue", "Excel$Web$16.00$en-GB");
  removeSettingsCopy();
  expect(Object.entries(window.sessionStorage)).toEqual([["hostInfoValue", "Excel$Web$16.00$en-GB"]]);
});

test("a browser that keeps nothing does not stop the pane", () => {
  const refuse = jest.spyOn(window, "sessionStorage", "get").mockImplementation(() => { throw new Error("denied"); });
  removeSettingsCopy();
  expect(refuse).toHaveBeenCalled();
});
