import { testRule } from "./rule-tester";

const PLACE = "Age, C12";
/** An order that can fit any age: the day before the agreed date is too late for some, so none at all is given. */
const noOrder = { csoStart: "" };

testRule("AG1", {
  passes: [{ name: "nought", cells: { age: 0, ...noOrder } }, { name: "unborn", of: "harm", cells: { age: "Unborn" }, dates: [] }],
  reports: [
    { name: "nothing", cells: { age: "" }, sentence: "Enter the child's age in whole years on the agreed date.", place: PLACE },
    { name: "spaces", cells: { age: " \u00A0" }, sentence: /^Enter the child's age/, place: PLACE },
  ],
});

testRule("AG2", {
  passes: [
    { name: "a whole number", cells: { age: 12 } },
    { name: "out of range is another finding", cells: { age: 40, ...noOrder } },
    { name: "a date is another finding", cells: { age: "12/03/2014" } },
    { name: "unborn, where the return asks for it", of: "harm", cells: { age: "unborn" }, dates: [] },
  ],
  reports: [
    { name: "with a unit", cells: { age: "12 yrs" }, sentence: "Enter the age as a number alone: 12.", place: PLACE, suggestion: 12 },
    {
      name: "a number as text",
      cells: { age: "12" },
      sentence: "This age is text to Excel. Format the cell as a number and enter the age again: 12.",
      place: PLACE,
      suggestion: 12,
    },
    { name: "a half", cells: { age: 12.5 }, sentence: "Enter the age as a whole number of years, for example 12, or 0 for a baby under one.", place: PLACE },
    { name: "months", cells: { age: "6 months" }, sentence: /^Enter the age as a whole number/, place: PLACE },
    { name: "words", cells: { age: "twelve" }, sentence: /^Enter the age as a whole number/, place: PLACE },
    { name: "TRUE", cells: { age: true }, sentence: /^Enter the age as a whole number/, place: PLACE },
    { name: "an error value", cells: { age: "#VALUE!" }, sentence: "This cell holds an Excel error. Enter the age in whole years.", place: PLACE },
    {
      name: "unborn, where the return does not ask for it",
      cells: { age: "Unborn" },
      sentence: "Enter the age in whole years. This return does not ask for unborn babies.",
      place: PLACE,
    },
  ],
});

testRule("AG3", {
  passes: [{ name: "an age", cells: { age: 17 } }, { name: "words", cells: { age: "twelve" } }],
  reports: [
    ...["12/03/2014", "12 March 2014", "2014", "Mar-14", "DOB 12.03.14", 2014, 41710, 120314, 20140312].map((age) => ({
      name: JSON.stringify(age),
      cells: { age },
      sentence: "This reads as a date or a year of birth. Enter the age in whole years on the agreed date.",
      place: PLACE,
    })),
    { name: "a number shown as a date", cells: { age: 41710 }, dates: ["age", "csoStart"], sentence: /date or a year of birth/, place: PLACE },
  ],
});

testRule("AG4", {
  passes: [
    { name: "nought", cells: { age: 0, ...noOrder } },
    { name: "19", cells: { age: 19, ...noOrder } },
    { name: "a year of birth is another finding", cells: { age: 2014 } },
    { name: "unborn", of: "harm", cells: { age: "Unborn" }, dates: [] },
  ],
  reports: [
    {
      name: "below nought",
      cells: { age: -1, ...noOrder },
      sentence: "An age cannot be below 0. Enter the age in whole years on the agreed date.",
      place: PLACE,
      also: ["CS1"],
    },
    {
      name: "20",
      cells: { age: 20, ...noOrder },
      sentence: "At 20, this person turned 18 more than 2 years before the agreed date. Correct the age, or take the row out.",
      place: PLACE,
      also: ["CS1"],
    },
    {
      name: "a number that nobody reaches, whatever it is: it is not repeated, nor compared with the order",
      cells: { age: 1904851231 },
      sentence: "Nobody is this old. Enter the age in whole years on the agreed date.",
      place: PLACE,
    },
    { name: "the same in return B", of: "harm", cells: { age: 20 }, dates: [], sentence: /^At 20, /, place: PLACE },
  ],
});

testRule("AG5", {
  passes: [{ name: "17", cells: { age: 17 } }, { name: "20", cells: { age: 20, ...noOrder } }],
  reports: [
    {
      name: "18, return A",
      cells: { age: 18, ...noOrder },
      sentence:
        "This young person is 18. Check that they were under 18 at some point in the 2 years before the agreed date while on the order.",
      place: PLACE,
      also: ["CS1"],
    },
    {
      name: "19, return B",
      of: "harm",
      cells: { age: 19 },
      dates: [],
      sentence:
        "This young person is 19. Check that they were under 18 at some point in the 2 years before the agreed date while in the process.",
      place: PLACE,
    },
  ],
});
