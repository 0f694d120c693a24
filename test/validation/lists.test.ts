import { Vocabulary } from "../../src/returns/vocabulary";
import { Validator } from "../../src/validation/validator";
import { type Cells, child, contextFor } from "./example-return";
import { testRule } from "./rule-tester";

const withList = (entries: string[]) => ({
  vocabularies: new Map([...contextFor("orders").vocabularies, ["gender", new Vocabulary("Gender", entries, "rule")]]),
});

testRule("VO1", {
  passes: [{ name: "an entry", cells: { gender: "Other" } }],
  reports: [
    { name: "gender", cells: { gender: "" }, sentence: "Choose an entry of the list for Gender.", place: "Gender, D12" },
    { name: "reinstated, a space", cells: { reinstated: " " }, sentence: "Choose an entry of the list for CSO reinstated.", place: "CSO reinstated, H12" },
    { name: "every list", cells: { gender: "", ethnicity: "", disability: "", reinstated: "" }, sentence: /Gender\.$/, place: "Gender, D12", times: 4 },
    { name: "category, return B", of: "harm", cells: { category: "" }, dates: [], sentence: /Category\.$/, place: "Category, G12" },
  ],
});

testRule("VO2", {
  passes: [
    { name: "an entry", cells: { gender: "Not recorded/Unknown" } },
    { name: "case and spaces are another finding", cells: { gender: "not recorded / unknown" } },
    { name: "missing", cells: { gender: "" } },
    { name: "an entry of the workbook's own list", cells: { gender: "Non-binary" }, context: withList(["Female", "Male", "Non-binary"]) },
  ],
  reports: [
    {
      name: "a short list is named",
      cells: { gender: "X" },
      sentence: "This is not in the list for Gender. Choose Female, Male, Other or Not recorded/Unknown.",
      place: "Gender, D12",
    },
    {
      name: "a long list is not",
      cells: { ethnicity: "Klingon" },
      sentence: "This is not in the list for Ethnicity. Choose an entry of the drop-down list.",
      place: "Ethnicity, E12",
    },
    {
      name: "one entry can be meant",
      cells: { gender: "F" },
      sentence: "This is not in the list for Gender. Choose Female, or another entry of the list.",
      place: "Gender, D12",
      suggestion: "Female",
    },
    {
      name: "several entries can be meant",
      cells: { ethnicity: "White" },
      sentence:
        "This is not in the list for Ethnicity. Choose the entry that fits, for example White Scottish, White Irish, White Polish, Other White or Other White British.",
      place: "Ethnicity, E12",
    },
    {
      name: "several entries of a short list can be meant",
      cells: { gender: "emale" },
      sentence: "This is not in the list for Gender. Choose Female, Male, Other or Not recorded/Unknown.",
      place: "Gender, D12",
    },
    { name: "an error value", cells: { disability: "#N/A" }, sentence: "This cell holds an Excel error. Choose yes, no or Not recorded/Unknown.", place: "Disability, F12" },
    ...[["Pakistani, Pakistani Scottish or Pakistani British", "Pakistani"], ["African, African Scottish or African British", "African"], ["Black, Black Scottish or Black British", "Caribbean or Black"]].map(
      ([ethnicity = "", suggestion = ""]) => ({
        name: `the census has it as ${ethnicity}`, cells: { ethnicity }, sentence: new RegExp(`Choose ${suggestion}, or`), place: "Ethnicity, E12", suggestion,
      }),
    ),
    { name: "a number", cells: { reinstated: 1 }, sentence: /Choose yes, or/, place: "CSO reinstated, H12", suggestion: "yes" },
    { name: "a number that is nobody's synonym", cells: { reinstated: 2 }, sentence: /^This is not in the list/, place: "CSO reinstated, H12" },
    { name: "TRUE", cells: { disability: true }, sentence: /Choose yes, or/, place: "Disability, F12", suggestion: "yes" },
    { name: "not in the workbook's own list", cells: { gender: "Other" }, context: withList(["Female", "Male"]), sentence: /Choose Female or Male\.$/, place: "Gender, D12" },
    { name: "one entry that holds an and", cells: { gender: "Other" }, context: withList(["he and she"]), sentence: /Choose he and she\.$/, place: "Gender, D12" },
    { name: "two entries that hold one", cells: { gender: "Other" }, context: withList(["a and b", "c and d"]), sentence: /Choose a and b or c and d\.$/, place: "Gender, D12" },
    {
      name: "category, return B",
      of: "harm",
      cells: { category: "Child Protection" },
      dates: [],
      sentence:
        "This is not in the list for Category. Choose child protection investigation without registration, child protection register, vulnerable young person's process or care and risk management.",
      place: "Category, G12",
    },
  ],
});

testRule("VO3", {
  passes: [
    { name: "as in the list", cells: { reinstated: "yes" } },
    { name: "as the workbook's list has it, spaces at its ends among it", cells: { gender: "Female " }, context: withList(["Female ", "Male"]) },
  ],
  reports: [
    { name: "capitals", cells: { reinstated: "YES" }, sentence: "Write it as in the list: yes.", place: "CSO reinstated, H12", suggestion: "yes" },
    { name: "spaces", cells: { ethnicity: " White  Scottish" }, sentence: /: White Scottish\.$/, place: "Ethnicity, E12", suggestion: "White Scottish" },
    { name: "no spaces", cells: { disability: "Not recorded / unknown" }, sentence: /: Not recorded\/Unknown\.$/, place: "Disability, F12", suggestion: "Not recorded/Unknown" },
    { name: "TRUE where the list has true", cells: { gender: true }, context: withList(["TRUE", "FALSE"]), sentence: /: TRUE\.$/, place: "Gender, D12", suggestion: "TRUE" },
  ],
});

describe("the entries to choose from", () => {
  it("are options where several can be meant, never beside a suggestion", () => {
    const options = (cells: Cells) => new Validator(contextFor("orders"), [child("orders", cells)]).findingsOf("VO2")[0];
    expect(options({ gender: "emale" })).toMatchObject({ options: ["Female", "Male"] });
    expect(options({ gender: "emale" })).not.toHaveProperty("suggestion");
    expect(options({ gender: "F" })).not.toHaveProperty("options");
    expect(options({ gender: "X" })).not.toHaveProperty("options");
  });

  it("are others after an edit that leaves the sentence as it was", () => {
    const validator = new Validator(contextFor("orders"), [child("orders", { gender: "emale" })]);
    validator.update([child("orders", { gender: "fale" })]);
    expect(validator.findingsOf("VO2")[0]).toMatchObject({ options: ["Male", "Female"] });
  });
});
