import ts from "typescript";

/** What functions of the words make of their first parameter. */
const COUNTED: Readonly<Record<string, string>> = { children: "children", percent: "%" };
/** What writes a value and says nothing else. */
const WRITES_A_VALUE = /^(?:countInWords|listInWords|runsInWords|capitalised|uncapitalised|String|Math\.abs)$/;

interface Words {
  /** Without what only the compiler reads. */
  bare(expression: ts.Expression): ts.Expression;
  /** Each way in which it may come out, in its own sentence. */
  alternatives(node: ts.Node): string[];
}

/** Reads the expressions of a file of words as texts with braces for values. */
export function wordsIn(file: ts.SourceFile): Words {
  const constants = new Map<string, ts.Expression>();
  const functions = new Map<string, ts.FunctionLikeDeclaration>();
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) && node.name !== undefined) functions.set(node.name.text, node);
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined) {
      const value = bare(node.initializer);
      if (ts.isArrowFunction(value)) functions.set(node.name.text, value);
      else if (!ts.isObjectLiteralExpression(value)) constants.set(node.name.text, value);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { bare, alternatives };

  function alternatives(node: ts.Node): string[] {
    if (ts.isFunctionLike(node)) return ofBody((node as ts.FunctionLikeDeclaration).body);
    if (ts.isParenthesizedExpression(node)) return alternatives(node.expression);
    if (ts.isConditionalExpression(node)) return [...alternatives(node.whenTrue), ...alternatives(node.whenFalse)];
    if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(alternatives);
    if (ts.isSpreadElement(node)) return alternatives(node.expression);
    if (ts.isObjectLiteralExpression(node)) return node.properties.flatMap((property) => (ts.isPropertyAssignment(property) ? alternatives(property.initializer) : []));
    const named = ts.isIdentifier(node) ? functions.get(node.text) : undefined;
    return named === undefined ? [inline(node)] : alternatives(named);
  }

  function ofBody(body: ts.ConciseBody | undefined): string[] {
    if (body === undefined) return [];
    if (!ts.isBlock(body)) return alternatives(body);
    const found: string[] = [];
    const look = (node: ts.Node): void => {
      if (ts.isReturnStatement(node)) found.push(...(node.expression === undefined ? [] : alternatives(node.expression)));
      else if (!ts.isFunctionLike(node)) ts.forEachChild(node, look);
    };
    look(body);
    return found;
  }

  function inline(node: ts.Node): string {
    if (ts.isStringLiteralLike(node)) return node.text;
    if (ts.isTemplateExpression(node)) return node.head.text + node.templateSpans.map(({ expression, literal }) => inline(expression) + literal.text).join("");
    if (ts.isConditionalExpression(node)) return choice(inline(node.whenTrue), inline(node.whenFalse));
    if (ts.isBinaryExpression(node) && /^(?:\|\||\?\?)$/.test(node.operatorToken.getText())) return choice(inline(node.left), inline(node.right));
    if (ts.isParenthesizedExpression(node) || ts.isSpreadElement(node) || ts.isAsExpression(node)) return inline(node.expression);
    if (ts.isArrayLiteralExpression(node)) return node.elements.map(inline).filter((text) => text !== "").join(", ");
    if (ts.isIdentifier(node)) return ofName(node.text);
    if (ts.isCallExpression(node)) return ofCall(node);
    return `{${node.getText().replace(/\s+/g, " ")}}`;
  }

  function ofName(name: string): string {
    const constant = constants.get(name);
    return constant === undefined ? `{${name}}` : inline(constant);
  }

  function ofCall({ expression, arguments: given }: ts.CallExpression): string {
    const [first, second, many] = given;
    const name = expression.getText();
    const value = first === undefined ? "" : inline(first);
    if (name === "counted" && second !== undefined) return `${value} ${many === undefined ? `${inline(second)}s` : inline(many)}`;
    if (Object.hasOwn(COUNTED, name)) return `${value}${COUNTED[name] === "%" ? "" : " "}${COUNTED[name] ?? ""}`;
    if (WRITES_A_VALUE.test(name)) return value;
    if (ts.isPropertyAccessExpression(expression)) return /^(?:join|map|filter|slice|trim|toLowerCase|toLocaleString)$/.test(expression.name.text) ? inline(expression.expression) : `{${name}}`;
    const own = functions.get(name);
    return own === undefined ? `{${name}}` : alternatives(own).reduce(choice);
  }
}

/** "(is / are)"; "(, 2 confirmed)" for what may be left out. */
function choice(one: string, other: string): string {
  if (one === other || other === "") return one === "" || one === other ? one : `(${one})`;
  return one === "" ? `(${other})` : `(${one} / ${other})`;
}

function bare(expression: ts.Expression): ts.Expression {
  if (ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression) || ts.isParenthesizedExpression(expression)) return bare(expression.expression);
  return expression;
}
