import ts from "typescript";

/** An exported name and the files that declare it. */
export interface NameTwice {
  readonly name: string;
  readonly files: readonly string[];
}

/** Exported names that more than one file declares, of sources by path. Handing a name on declares nothing. */
export function namesTwice(sources: Readonly<Record<string, string>>): NameTwice[] {
  const found = new Map<string, Set<string>>();
  for (const [path, text] of Object.entries(sources))
    for (const name of exportedNames(ts.createSourceFile(path, text, ts.ScriptTarget.Latest)))
      found.set(name, (found.get(name) ?? new Set()).add(path));
  return [...found].filter(([, {size}]) => size > 1).map(([name, files]) => ({name, files: [...files]}));
}

/** Names that a file declares and exports, with the declaration or in a list of its own. */
function exportedNames({statements}: ts.SourceFile): string[] {
  const declared = statements.map((statement) => ({statement, names: namesOf(statement)}));
  const listed = statements.filter(ts.isExportDeclaration).flatMap(listedNames);
  return declared.flatMap(({statement, names}) =>
    isExported(statement) ? names : names.filter((name) => listed.includes(name))
  );
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({name}) => boundNames(name));
  return isNamed(statement) && statement.name ? [statement.name.text] : [];
}

function isNamed(statement: ts.Statement) {
  return (
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement)
  );
}

function boundNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}

function listedNames({exportClause, moduleSpecifier}: ts.ExportDeclaration): string[] {
  if (moduleSpecifier || !exportClause || !ts.isNamedExports(exportClause)) return [];
  return exportClause.elements.map(({name}) => name.text);
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({kind}) => kind === ts.SyntaxKind.ExportKeyword)
  );
}
