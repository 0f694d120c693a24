import type { Workbook } from "@cj-tech-master/excelts";

/** A property that users gave the workbook under a name of their own. */
export interface CustomProperty {
  readonly key: string;
  readonly type: "String" | "Number" | "Float" | "Boolean" | "Date";
  /** A date as the file writes it: ISO 8601. */
  readonly value: string | number | boolean;
  /** The element of the file, kept while nothing was changed. */
  readonly asFiled?: string;
}

/** What the file says about itself, by the names of Excel's API. */
export interface DocumentFacts {
  readonly author: string;
  readonly lastAuthor: string;
  readonly title: string;
  readonly subject: string;
  readonly keywords: string;
  readonly comments: string;
  readonly category: string;
  readonly manager: string;
  readonly company: string;
  readonly revisionNumber: number;
  /** ISO 8601. */
  readonly creationDate: string;
  readonly custom: readonly CustomProperty[];
}

/** A property that a file leaves out is undefined, against the library's type. */
const given = (value: string | undefined): string => value ?? "";

export function factsOf(workbook: Workbook, custom: readonly CustomProperty[]): DocumentFacts {
  return {
    author: given(workbook.creator),
    lastAuthor: given(workbook.lastModifiedBy),
    title: given(workbook.title),
    subject: given(workbook.subject),
    keywords: given(workbook.keywords),
    comments: given(workbook.description),
    category: given(workbook.category),
    manager: given(workbook.manager),
    company: given(workbook.company),
    revisionNumber: workbook.revision ?? 0,
    creationDate: (workbook.created as Date | undefined)?.toISOString() ?? "",
    custom,
  };
}

export function writeFacts(workbook: Workbook, facts: DocumentFacts): void {
  workbook.creator = facts.author;
  workbook.title = facts.title;
  workbook.subject = facts.subject;
  workbook.keywords = facts.keywords;
  workbook.description = facts.comments;
  workbook.category = facts.category;
  workbook.manager = facts.manager;
  workbook.company = facts.company;
  workbook.revision = facts.revisionNumber;
}
