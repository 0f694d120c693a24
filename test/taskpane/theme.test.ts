import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { contrast, readHex } from "../../src/taskpane/contrast";
import { lookOf } from "../../src/taskpane/follow-theme";
import { onSurface, TEXT_ON_SURFACE } from "../../src/taskpane/surface";
import { fluentTheme, loadTheme, type ThemeName } from "../../src/taskpane/theme";
import { OFFICE_THEMES } from "../../src/workbench/host/office-themes";

describe("contrast", () => {
  it.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#FFFFFF", 1],
    // The lightest grey that WCAG 2.2 lets stand as text on white.
    ["#767676", "#ffffff", 4.54],
  ])("of %s and %s is %d", (one, other, ratio) => {
    expect(contrast(rgb(one), rgb(other))).toBeCloseTo(ratio, 2);
  });

  it.each(["", "#fff", "white", "#12345g", "rgb(1, 2, 3)", undefined])("does not read %p as a colour", (text) => {
    expect(readHex(text)).toBeUndefined();
  });
});

describe("the look that fits Office", () => {
  it.each([
    ["white", "light"],
    ["colourful", "light"],
    ["darkGray", "dark"],
    ["black", "dark"],
  ] as const)("%s is %s, whether or not the host says so itself", (name, theme) => {
    const { bodyBackgroundColor: body, isDarkTheme: isDark } = OFFICE_THEMES[name];
    expect(lookOf({ isDark, body }, false)).toEqual({ theme, body });
    expect(lookOf({ isDark: undefined, body }, false)).toEqual({ theme, body });
  });

  it("is light where Office tells nothing, or what is no colour", () => {
    expect(lookOf({ isDark: undefined, body: undefined }, false).theme).toBe("light");
    expect(lookOf({ isDark: undefined, body: "black" }, false).theme).toBe("light");
  });

  it("is the user's own where the system forces its colours", () => {
    expect(lookOf({ isDark: true, body: "#262626" }, true)).toEqual({ theme: "highContrast", body: undefined });
  });
});

describe("the pane's surface", () => {
  it.each(["light", "dark"] as const)("has text of 4.5:1 on Fluent's own background: %s", async (name) => {
    const theme = await loadTheme(name);
    expect(fluentTheme(name)).toBe(theme);
    expect(leastContrast(theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ["light", "#FFFFFF", "as it is"],
    ["light", "#F5F5F5", "Office's"],
    ["light", "#F3F3F3", "Office's"],
    // The warning's orange has 4.1:1 there.
    ["light", "#E6E6E6", "as it is"],
    ["dark", "#262626", "Office's"],
    ["dark", "#0A0A0A", "Office's"],
    ["dark", "#444444", "as it is"],
    ["dark", "#6A6A6A", "as it is"],
    // A host that calls its theme dark and gives a light colour, and the other way round.
    ["dark", "#FFFFFF", "as it is"],
    ["light", "#262626", "as it is"],
    ["light", "none", "as it is"],
    ["light", undefined, "as it is"],
  ] as const)("%s on %s is %s", async (name: ThemeName, body, expected) => {
    const theme = await loadTheme(name);
    const shown = onSurface(theme, body);
    if (expected === "as it is") {
      expect(shown).toBe(theme);
    } else {
      expect(shown.colorNeutralBackground1).toBe(body.toLowerCase());
      expect(shown.colorNeutralBackground1Hover).not.toBe(shown.colorNeutralBackground1);
      expect(leastContrast(shown)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("is judged by every colour of text that the pane's own styles name", () => {
    // These come with a background of their own.
    const elsewhere = ["colorBrandForeground2", "colorNeutralForegroundOnBrand"];
    const folder = resolve(__dirname, "../../src/taskpane");
    const named = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => readFileSync(join(folder, file), "utf8").match(/(?<=tokens\.)color\w*Foreground\w*/g) ?? []);
    expect(named).toContain("colorNeutralForeground2");
    expect(named.filter((name) => ![...TEXT_ON_SURFACE, ...elsewhere].includes(name))).toEqual([]);
  });
});

function rgb(text: string) {
  const colour = readHex(text);
  if (colour === undefined) throw new Error(`${text} is no colour`);
  return colour;
}

function leastContrast(theme: Awaited<ReturnType<typeof loadTheme>>): number {
  return Math.min(...TEXT_ON_SURFACE.map((name) => contrast(rgb(theme[name]), rgb(theme.colorNeutralBackground1))));
}
