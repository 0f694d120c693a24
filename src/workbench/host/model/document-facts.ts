import type { Workbook } from "@cj-tech-master/excelts";

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
}

/** A property that a file leaves out is undefined, against the library's type. */
const given = (value: string | undefined): string => value ?? "";

export function factsOf(workbook: Workbook): DocumentFacts {
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
}
