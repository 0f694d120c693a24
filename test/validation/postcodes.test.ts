import { testRule } from "./rule-tester";

testRule("PC1", {
  passes: [{ name: "filled", cells: { postcode: "DD1" } }, { name: "not known is not missing", cells: { postcode: "Not known" } }],
  reports: [
    { name: "nothing", cells: { postcode: "" }, sentence: "Enter the first part of the postcode, for example DD1.", place: "Postcode, B12" },
    { name: "spaces", cells: { postcode: " \u00A0" }, sentence: /^Enter the first part/, place: "Postcode, B12" },
  ],
});

testRule("PC2", {
  passes: [{ name: "the first part", cells: { postcode: "EH12" } }, { name: "wrong altogether", cells: { postcode: "DD99" } }],
  reports: [
    { name: "a full postcode", cells: { postcode: "DD1 4NY" }, sentence: "Enter the first part of the postcode only: DD1.", place: "Postcode, B12", suggestion: "DD1" },
    { name: "in small letters, unspaced", cells: { postcode: "dd14ny" }, sentence: /only: DD1\.$/, place: "Postcode, B12", suggestion: "DD1" },
    { name: "a sector", cells: { postcode: "DD1 4" }, sentence: "Enter the first part of the postcode only: DD1.", place: "Postcode, B12", suggestion: "DD1" },
    { name: "a sector that could be read as another district", cells: { postcode: "EH1 2" }, sentence: /only: EH1\.$/, place: "Postcode, B12", suggestion: "EH1" },
    { name: "a first part that does not exist", cells: { postcode: "QQ9 9QQ" }, sentence: "Enter the first part of the postcode only, for example DD1.", place: "Postcode, B12" },
    { name: "inside an address", cells: { postcode: "11 Riverside Drive DD1 4NY" }, sentence: /only, for example/, place: "Postcode, B12" },
    { name: "with a hyphen", cells: { postcode: "dd1-4ny" }, sentence: /only: DD1\.$/, place: "Postcode, B12", suggestion: "DD1" },
    { name: "with a hyphen, inside an address", cells: { postcode: "Dundee DD1-4NY" }, sentence: /only, for example/, place: "Postcode, B12" },
  ],
});

testRule("PC3", {
  passes: [
    { name: "it exists", cells: { postcode: "G1" } },
    { name: "elsewhere in the kingdom", cells: { postcode: "SW1A" } },
    { name: "missing", cells: { postcode: "" } },
    { name: "no fixed abode", cells: { postcode: "NFA" } },
  ],
  reports: [
    {
      name: "a district that does not exist",
      cells: { postcode: "DD99" },
      sentence: "This is not the first part of a postcode. Enter the first part alone, for example DD1.",
      place: "Postcode, B12",
    },
    { name: "a town", cells: { postcode: "Dundee" }, sentence: /^This is not the first part of a postcode/, place: "Postcode, B12" },
    { name: "a number", cells: { postcode: 1 }, sentence: /^This is not the first part of a postcode/, place: "Postcode, B12" },
    { name: "FALSE", cells: { postcode: false }, sentence: /^This is not the first part of a postcode/, place: "Postcode, B12" },
    {
      name: "an error value",
      cells: { postcode: "#N/A" },
      sentence: "This cell holds an Excel error. Enter the first part of the postcode, for example DD1.",
      place: "Postcode, B12",
    },
  ],
});

testRule("PC4", {
  passes: [
    { name: "in Scotland", cells: [{ postcode: "DD1" }, { postcode: "G1", age: 13 }] },
    { name: "on the border: a part lies in Scotland", cells: { postcode: "CA6" } },
    { name: "in the council area", cells: { postcode: "DD1" }, context: { council: "Dundee City" } },
    { name: "nothing can be said of a council that nobody knows", cells: { postcode: "G1" }, context: { council: "Atlantis" } },
    { name: "no address", cells: { postcode: "ZZ99" }, context: { council: "Dundee City" } },
    { name: "a full postcode is put right first", cells: { postcode: "SW1A 1AA" } },
  ],
  reports: [
    { name: "in England", cells: { postcode: "SW1A" }, sentence: "SW1A is outside Scotland. Check that the child's home address is there.", place: "Postcode, B12" },
    { name: "in England, a council set", cells: { postcode: "SW1A" }, context: { council: "Dundee City" }, sentence: /^SW1A is outside Scotland/, place: "Postcode, B12" },
    {
      name: "in another council area",
      cells: { postcode: "G1" },
      context: { council: "Dundee City" },
      sentence: "G1 is outside the council area that you set, Dundee City. Check that the child's home address is there.",
      place: "Postcode, B12",
    },
    { name: "with a spelling to put right", cells: { postcode: "sw1a" }, sentence: /^SW1A is outside Scotland/, place: "Postcode, B12", also: ["PC5"] },
  ],
});

testRule("PC5", {
  passes: [{ name: "as it should be", cells: { postcode: "DD1" } }, { name: "a sector", cells: { postcode: "EH1 2" } }],
  reports: [
    { name: "small letters", cells: { postcode: "dd1" }, sentence: "Write it in capital letters without spaces: DD1.", place: "Postcode, B12", suggestion: "DD1" },
    { name: "a space at the end", cells: { postcode: "eh12 " }, sentence: /EH12\.$/, place: "Postcode, B12", suggestion: "EH12" },
    { name: "a full stop behind it", cells: { postcode: "DD1." }, sentence: /DD1\.$/, place: "Postcode, B12", suggestion: "DD1" },
    { name: "a space inside", cells: { postcode: "EH 12" }, sentence: /EH12\.$/, place: "Postcode, B12", suggestion: "EH12" },
  ],
});

testRule("PC6", {
  passes: [{ name: "a district", cells: { postcode: "DD1" } }, { name: "missing", cells: { postcode: "" } }],
  reports: ["No fixed abode", "not known", "ZZ99", "zz99 3vz", "NFA", "Unknown", "n/k", "Confidential", "Address withheld"].map((postcode) => ({
    name: postcode,
    cells: { postcode },
    sentence: "This child has no postcode here. Check that there is no address to give.",
    place: "Postcode, B12",
  })),
});
