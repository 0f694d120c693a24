import { type ClearableProperty, CLEARABLE_PROPERTIES, type TextPlace, type WorkbookText } from "../../returns/workbook-text";
import { type Walk, walking } from "./xml-text";

/** Elements of docProps/core.xml and app.xml by the names of Excel's API. Source: ECMA-376 part 2, 8.3; part 1, 22.2. */
const BY_ELEMENT: Readonly<Record<string, string>> = {
  title: "title",
  subject: "subject",
  creator: "author",
  lastModifiedBy: "lastAuthor",
  keywords: "keywords",
  description: "comments",
  category: "category",
  Company: "company",
  Manager: "manager",
};

function isClearable(property: string): property is ClearableProperty {
  return (CLEARABLE_PROPERTIES as readonly string[]).includes(property);
}

/** The document properties in one of the file's three parts for them. */
export function* propertiesIn(xml: string): Walk<WorkbookText[]> {
  const texts: WorkbookText[] = [];
  let added: string | undefined;
  const place = (property: string): TextPlace => ({ kind: "property", property, clearable: isClearable(property) ? property : undefined });
  const addedPlace = (property: string): TextPlace => ({ kind: "property", property, clearable: undefined });
  yield* walking(xml, {
    start: (name, attributes) => {
      if (name !== "property") return;
      added = attributes().get("name") ?? "";
      texts.push({ place: addedPlace(added), value: added });
    },
    text: (value, element) => {
      const known = BY_ELEMENT[element];
      if (added !== undefined) texts.push({ place: addedPlace(added), value });
      else if (known !== undefined) texts.push({ place: place(known), value });
    },
    end: (name) => {
      if (name === "property") added = undefined;
    },
  });
  return texts;
}
