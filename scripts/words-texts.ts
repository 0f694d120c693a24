import ts from "typescript";
import { wordsIn } from "./words-in";

/** A text of the pane, as a translator meets it. */
export interface PaneText {
  /** Where it stands in its file: "steps.names.list". */
  readonly key: string;
  /** One for each way in which it may come out; what stands for a value is in braces: "{count} children". */
  readonly says: readonly string[];
}

/** Every text that a file of words exports, in its order. @param source the TypeScript of the file. */
export function textsOf(fileName: string, source: string): PaneText[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
  const words = wordsIn(file);
  return file.statements.flatMap((statement): PaneText[] => {
    const isExported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (isExported !== true) return [];
    if (ts.isFunctionDeclaration(statement) && statement.name !== undefined) return said(statement.name.text, words.alternatives(statement));
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      initializer === undefined ? [] : textsAt(name.getText(), initializer),
    );
  });

  function textsAt(key: string, value: ts.Expression): PaneText[] {
    const bare = words.bare(value);
    if (ts.isObjectLiteralExpression(bare)) return bare.properties.flatMap((property) => textsOfProperty(key, property));
    if (ts.isArrayLiteralExpression(bare)) return bare.elements.flatMap((element, place) => textsAt(`${key}.${place + 1}`, element));
    return said(key, words.alternatives(bare));
  }

  function textsOfProperty(key: string, property: ts.ObjectLiteralElementLike): PaneText[] {
    if (ts.isSpreadAssignment(property)) return [{ key, says: [`as ${property.expression.getText()}, but for:`] }];
    const name = ts.isStringLiteral(property.name) ? property.name.text : property.name.getText();
    if (ts.isShorthandPropertyAssignment(property)) return said(`${key}.${name}`, words.alternatives(property.name));
    if (ts.isPropertyAssignment(property)) return textsAt(`${key}.${name}`, property.initializer);
    return said(`${key}.${name}`, words.alternatives(property));
  }
}

/** Numbers and switches among the words are no texts. */
function said(key: string, says: readonly string[]): PaneText[] {
  const texts = says.filter((text) => /\p{L}/u.test(text.replace(/\{[^{}]*\}/g, "")));
  return texts.length === 0 ? [] : [{ key, says: [...new Set(texts)] }];
}
