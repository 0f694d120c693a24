import { isDateFormat } from "../../src/returns/number-format";

describe("number formats that show a date", () => {
  it.each([
    "m/d/yyyy", "dd/mm/yyyy", "dd\\-mm\\-yyyy", "yyyy-mm-dd;@", "[$-809]dd mmmm yyyy;@", "[$-F800]dddd\\, mmmm dd\\, yyyy",
    "d-mmm-yy", "mmm-yy", "mmm", "mmmmm", "m/d/yy h:mm", "yyyy", "[$-409]d/m/yy h:mm AM/PM;@", "[Red]dd/mm/yyyy",
    "DD/MM/YYYY", '\\"dd\\"', '"born "dd/mm/yyyy', "dd/mm/yyyy;;", "[$-411]ggge\"年\"m\"月\"d\"日\"",
  ])("%s", (format) => {
    expect(isDateFormat(format)).toBe(true);
  });
});

describe("number formats that show none", () => {
  it.each([
    "General", "general", "@", "0", "00000", "0.00", "#,##0", "0%", "0.00E+00", "# ?/?", "h:mm", "h:mm:ss", "[h]:mm:ss", "mm:ss", "mm:ss.0",
    '0" days"', '"Day "0', "[Red]0", "[Yellow]General", "[$£-809]#,##0.00", "_-* #,##0.00_-;\\-* #,##0.00_-", "\\d0", "_d0", "*d0",
    '"Yes";"Yes";"No"', ";;;", ";;;@", '0;"dd"', "", '0\\"',
  ])("%s", (format) => {
    expect(isDateFormat(format)).toBe(false);
  });

  it("answers the same when asked again", () => {
    expect([isDateFormat("dd/mm/yyyy"), isDateFormat("dd/mm/yyyy"), isDateFormat("0"), isDateFormat("0")]).toEqual([true, true, false, false]);
  });
});
