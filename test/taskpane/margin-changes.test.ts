import { joinedLevels, moved, splitLevel, withMargin, withoutMargin } from "../../src/taskpane/components/sample/prepare/margin-changes";
import type { MarginItem } from "../../src/taskpane/store/sample-screens";

function item(key: string, ...levels: readonly (string | readonly string[])[]): MarginItem {
  const named = levels.map((level) => (typeof level === "string" ? { name: level, parts: [level] } : { name: level.join(" + "), parts: level }));
  return { key, name: key, levels: named.map((level) => ({ ...level, count: 1, share: 0.1 })) };
}

const age = item("age", "0 to 4", "5 to 9");
const postcode = item("postcode", "DD1", ["DD10", "DD11"], "DD2", "DD3");
const gender = item("gender", "Female", "Male");
const chosen = [age, postcode, gender];
const joined = [["DD10", "DD11"]];

const keys = (choices: readonly { readonly key: string }[]) => choices.map(({ key }) => key);

describe("moving a characteristic", () => {
  it("changes places with its neighbour, and keeps what was joined", () => {
    expect(moved(chosen, "postcode", -1)).toEqual([{ key: "postcode", joined }, { key: "age", joined: [] }, { key: "gender", joined: [] }]);
    expect(keys(moved(chosen, "age", 1))).toEqual(["postcode", "age", "gender"]);
  });

  it.each([["age", -1], ["gender", 1], ["unknown", 1]] as const)("leaves %s where it is when there is no place to go", (key, by) => {
    expect(keys(moved(chosen, key, by))).toEqual(["age", "postcode", "gender"]);
  });
});

describe("leaving out and putting back", () => {
  it("takes one out and keeps the order of the others", () => {
    expect(keys(withoutMargin(chosen, "age"))).toEqual(["postcode", "gender"]);
  });

  it("puts one back last, with its levels joined as they were", () => {
    expect(withMargin([age], postcode)).toEqual([{ key: "age", joined: [] }, { key: "postcode", joined }]);
  });
});

describe("joining and splitting levels", () => {
  it("makes one group of the levels, and leaves other groups", () => {
    expect(joinedLevels(chosen, "postcode", ["DD2", "DD3"])[1]).toEqual({ key: "postcode", joined: [["DD10", "DD11"], ["DD2", "DD3"]] });
  });

  it("takes a joined level in with all its parts: no level is in two groups", () => {
    expect(joinedLevels(chosen, "postcode", ["DD1", "DD10 + DD11"])[1]).toEqual({ key: "postcode", joined: [["DD1", "DD10", "DD11"]] });
  });

  it("takes one joined level apart and leaves the others", () => {
    const two = [item("postcode", ["DD1", "DD2"], ["DD10", "DD11"])];
    expect(splitLevel(two, "postcode", "DD1 + DD2")).toEqual([{ key: "postcode", joined }]);
  });

  it("leaves the other characteristics as they are", () => {
    expect(splitLevel(chosen, "age", "0 to 4")).toEqual([{ key: "age", joined: [] }, { key: "postcode", joined }, { key: "gender", joined: [] }]);
  });
});
