import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { addressFor, placeAskedFor, ribbonCommands } from "../../src/commands/ribbon-commands";
import { DEVELOPMENT_BASE_URL } from "../../src/workbook/manifest";
import { startTags } from "../../src/workbook/xml-tags";

const root = join(__dirname, "../..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
const resources = new Map(
  startTags(manifest)
    .filter(({ attributes }) => "id" in attributes && "DefaultValue" in attributes)
    .map(({ attributes }) => [attributes["id"], attributes["DefaultValue"]]),
);

/** The buttons of the manifest, each with what stands in it. */
const buttons = [...manifest.matchAll(/<Control xsi:type="Button" id="(\w+)">([\s\S]*?)<\/Control>/g)].map(([, id, inside = ""]) => {
  const tags = startTags(inside);
  const resource = (name: string) => resources.get(tags.find((tag) => tag.name === name)?.attributes["resid"]);
  return {
    id,
    label: resource("Label"),
    address: resource("SourceLocation"),
    taskpane: /<TaskpaneId>(.*)<\/TaskpaneId>/.exec(inside)?.[1],
    icons: tags.filter(({ name }) => name === "Image").map(({ attributes }) => [attributes["size"], resources.get(attributes["resid"])]),
  };
});

describe("the buttons of the ribbon", () => {
  it("are the commands, in their order, with one pane for all", () => {
    expect(buttons).toEqual(
      ribbonCommands.map((command) => ({
        id: command.control,
        label: command.label,
        address: addressFor(command, `${DEVELOPMENT_BASE_URL}/taskpane.html`),
        taskpane: "Office.AutoShowTaskpaneWithDocument",
        icons: ["16", "32", "80"].map((size) => [size, `${DEVELOPMENT_BASE_URL}/assets/${command.icon}-${size}.png`]),
      })),
    );
  });

  it("begin with the check, which opens with the document", () => {
    expect(ribbonCommands[0]?.place).toBe("findings");
  });

  it.each(ribbonCommands.flatMap(({ icon }) => [16, 32, 80].map((size) => [icon, size] as const)))("have an icon %s of %i pixels", (icon, size) => {
    const path = join(root, `assets/${icon}-${size}.png`);
    expect(existsSync(path)).toBe(true);
    const png = readFileSync(path);
    // The IHDR chunk: width and height, PNG specification 11.2.2.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });
});

describe("the pane's address", () => {
  it("is read back as what the button opens", () => {
    for (const command of ribbonCommands) {
      expect(placeAskedFor(new URL(addressFor(command, "https://example.org/pir/taskpane.html?open=other")).search)).toBe(command.place);
    }
  });

  it.each(["", "?open=", "?open=tools", "?open=Sample", "?other=sample"])("asks for nothing with %p", (search) => {
    expect(placeAskedFor(search)).toBeUndefined();
  });

  it("keeps what else it holds: Excel on the web passes the host's facts there", () => {
    const [check, sample] = ribbonCommands;
    const address = "https://example.org/taskpane.html?_host_Info=Excel$Web#x";
    if (!check || !sample) throw new Error("the ribbon has lost its buttons");
    const asked = addressFor(sample, address);
    expect(new URL(asked).searchParams.get("open")).toBe("sample");
    expect(new URL(asked).searchParams.get("_host_Info")).toBe("Excel$Web");
    expect(new URL(addressFor(check, asked)).searchParams.getAll("open")).toEqual(["check"]);
  });
});
