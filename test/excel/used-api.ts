import { readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";

const root = resolve(__dirname, "../..");
/** The only folder of the pane that speaks to Office: lint holds the others to it. */
const folder = join(root, "src/excel");
const TYPES = "@types/office-js/index.d.ts";
const API_SET = /\[Api set: (\w+) ([0-9.]+)\]/;

/** A member of Microsoft's API that the add-in's source names. */
export interface UsedMember {
  /** "Excel.Range.values", "Office.Context.officeTheme". */
  readonly name: string;
  /** "ExcelApi"; undefined where the types tell none, as for the API that all of Office has in common. */
  readonly set: string | undefined;
  /** 1.17 as 17: the sets of Excel all begin with 1. */
  readonly minor: number;
  /** Path from the root, such as src/excel/run.ts. */
  readonly file: string;
}

/**
 * Every member of office.js that src/excel names: by a property, by taking it out of an object, by giving it in one, or by
 * loading it under its name. Each once for each file.
 */
export function usedMembers(): readonly UsedMember[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts")).map((file) => join(folder, file));
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path)).config, ts.sys, root);
  const compilerOptions = { ...options, types: ["office-js"] };
  const host = ts.createCompilerHost(compilerOptions);
  // Of the comments, which make up most of the types, only a few hundred are looked at: as text.
  host.jsDocParsingMode = ts.JSDocParsingMode.ParseNone;
  const program = ts.createProgram(files, compilerOptions, host);
  const checker = program.getTypeChecker();
  const members = new Map<string, UsedMember>();

  for (const path of files) {
    const source = program.getSourceFile(path);
    if (source === undefined) throw new Error(`${path} is not in the program`);
    const note = (declaration: ts.Declaration | undefined): void => {
      if (declaration?.getSourceFile().fileName.endsWith(TYPES) !== true) return;
      const member = { ...memberOf(declaration), file: relative(root, path) };
      members.set(`${member.name} ${member.file}`, member);
    };
    const visit = (node: ts.Node): void => {
      for (const declaration of declarationsNamedBy(node, checker)) note(declaration);
      node.forEachChild(visit);
    };
    visit(source);
  }
  return [...members.values()];
}

function declarationsNamedBy(node: ts.Node, checker: ts.TypeChecker): (ts.Declaration | undefined)[] {
  if (ts.isPropertyAccessExpression(node)) {
    const { parent } = node;
    // A method with several forms: the one that is called.
    const called = ts.isCallExpression(parent) && parent.expression === node ? checker.getResolvedSignature(parent)?.declaration : undefined;

    return [called ?? declarationOf(checker.getSymbolAtLocation(node.name)), ...loadedBy(parent, node, checker)];
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    return ts.isIdentifier(name) ? [declarationOf(checker.getTypeAtLocation(node.parent).getProperty(name.text))] : [];
  }
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
    const given = checker.getContextualType(node.parent);
    return ts.isIdentifier(node.name) ? [declarationOf(given?.getProperty(node.name.text))] : [];
  }
  return [];
}

/** What `range.load("values, format/fill")` asks for; of a collection, what it asks of each item. */
function loadedBy(call: ts.Node, { name, expression }: ts.PropertyAccessExpression, checker: ts.TypeChecker): (ts.Declaration | undefined)[] {
  if (name.text !== "load" || !ts.isCallExpression(call)) return [];
  const [asked] = call.arguments;
  const texts = asked === undefined ? [] : ts.isArrayLiteralExpression(asked) ? [...asked.elements] : [asked];
  return texts.filter((text) => ts.isStringLiteralLike(text)).flatMap((text) =>
    text.text.split(",").flatMap((path) => {
      const found: (ts.Declaration | undefined)[] = [];
      let type = checker.getTypeAtLocation(expression);
      for (const step of path.trim().split("/")) {
        const items = type.getProperty("items");
        const ofItem = items && checker.getTypeOfSymbol(items).getNumberIndexType();
        const member = (step === "items" ? undefined : ofItem?.getProperty(step)) ?? type.getProperty(step);
        if (member === undefined) throw new Error(`${checker.typeToString(type)} has no ${step}, which ${call.getText()} loads`);
        found.push(declarationOf(member));
        type = checker.getTypeOfSymbol(member);
        if (step === "items") type = type.getNumberIndexType() ?? type;
      }
      return found;
    }));
}

function declarationOf(symbol: ts.Symbol | undefined): ts.Declaration | undefined {
  return symbol?.valueDeclaration ?? symbol?.declarations?.[0];
}

function memberOf(declaration: ts.Declaration): Omit<UsedMember, "file"> {
  const names: string[] = [];
  const { text } = declaration.getSourceFile();
  let set: RegExpExecArray | null = null;
  // What a member does not tell of itself, the class around it tells.
  for (let at: ts.Node = declaration; !ts.isSourceFile(at); at = at.parent) {
    const name = (at as Partial<ts.NamedDeclaration>).name;
    if (name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name))) names.unshift(name.text);
    set ??= API_SET.exec(text.slice(at.pos, at.getStart()));
  }
  return { name: names.join("."), set: set?.[1], minor: Number(set?.[2]?.split(".")[1] ?? 0) };
}
