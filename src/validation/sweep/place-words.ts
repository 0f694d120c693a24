import { cellAddress } from "../../returns/address";
import type { SweptSheet, TextPlace } from "../../returns/workbook-text";
import { maskedText } from "../masked-text";
import type { SweptList } from "./swept-list";

/** What can be selected in Excel for a find. */
export interface JumpTarget {
  readonly sheetId: string;
  /** A1, without the sheet's name. */
  readonly address: string;
}

/** Excel's own tool for what cannot be reached otherwise, at the end of a sentence. */
export const INSPECT = "with File, Info, Check for Issues, Inspect Document";

const PROPERTY_NAMES: Readonly<Record<string, string>> = {
  title: "Title", subject: "Subject", author: "Author", manager: "Manager", company: "Company", keywords: "Keywords",
  comments: "Comments", category: "Category", lastAuthor: "Last modified by",
};

/** Names places in a workbook in words. Names of sheets and the like are masked where they hold an identifier. */
export class PlaceWords {
  readonly #sheets: ReadonlyMap<string, SweptSheet>;

  constructor(
    sheets: readonly SweptSheet[],
    readonly list: SweptList,
  ) {
    this.#sheets = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  }

  /** A name between quotation marks: “Notes”. */
  quoted(name: string): string {
    return `“${maskedText(name, this.list.patterns)}”`;
  }

  /** "sheet “Notes”", "hidden sheet “Notes”". */
  sheet(name: string): string {
    const held = [...this.#sheets.values()].find((sheet) => sheet.name === name);
    return `${held === undefined || held.visibility === "visible" ? "" : "hidden "}sheet ${this.quoted(name)}`;
  }

  property(property: string): string {
    return PROPERTY_NAMES[property] ?? this.quoted(property);
  }

  /** Short, for the head of a card: "Sheet “Notes”, B4"; in the list its column, as in other findings: "Ethnicity, E14". */
  label(place: TextPlace): string {
    switch (place.kind) {
      case "cell": {
        const address = cellAddress(place.row, place.column);
        const column = this.#listColumn(place);
        return column === undefined ? `Sheet ${this.quoted(place.sheetName)}, ${address}` : `${column}, ${address}`;
      }
      case "note":
      case "comment":
        return `Sheet ${this.quoted(place.sheetName)}, ${place.address}`;
      case "headerOrFooter":
        return `Sheet ${this.quoted(place.sheetName)}, header or footer`;
      case "sheetName":
        return `Sheet ${this.quoted(place.sheetName)}`;
      case "definedName":
        return `Defined name ${this.quoted(place.name)}`;
      case "property":
        return `Document property ${this.property(place.property)}`;
      case "customXml":
        return "Custom XML";
      case "part":
        return place.sheetName === undefined ? capitalised(place.what) : `Sheet ${this.quoted(place.sheetName)}, ${place.what}`;
    }
  }

  /** As a sentence begins with it: "The note on cell B4 of the sheet “Notes”". */
  subject(place: TextPlace): string {
    switch (place.kind) {
      case "cell":
        return `Cell ${cellAddress(place.row, place.column)} of the ${this.sheet(place.sheetName)}`;
      case "note":
      case "comment":
        return `The ${place.kind} on cell ${place.address} of the ${this.sheet(place.sheetName)}`;
      case "headerOrFooter":
        return `The header or footer of the ${this.sheet(place.sheetName)}`;
      case "sheetName":
        return `The name of the ${this.sheet(place.sheetName)}`;
      case "definedName":
        return `The defined name ${this.quoted(place.name)}`;
      case "property":
        return `The document property ${this.property(place.property)}`;
      case "customXml":
        return "Data that another program keeps in the file (custom XML)";
      case "part":
        return place.sheetName === undefined
          ? capitalised(place.what)
          : `${capitalised(place.what)} of the ${this.sheet(place.sheetName)}`;
    }
  }

  /** Where Excel can go for a place; undefined where it cannot: hidden sheets cannot be selected. */
  jump(place: TextPlace): JumpTarget | undefined {
    if (!("sheetId" in place) || place.sheetId === undefined) return undefined;
    if (this.#sheets.get(place.sheetId)?.visibility !== "visible") return undefined;
    const address = place.kind === "cell" ? cellAddress(place.row, place.column) : "address" in place ? place.address : "A1";
    return { sheetId: place.sheetId, address };
  }

  #listColumn({ sheetId, row, column }: Extract<TextPlace, { kind: "cell" }>): string | undefined {
    const { layout } = this.list;
    if (sheetId !== layout.sheetId || row < layout.headingRow) return undefined;
    return layout.definition.columns.find(({ key }) => layout.columns.get(key) === column)?.name;
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
