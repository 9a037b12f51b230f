import { dirname, join, normalize } from "node:path/posix";

export type Import = {
  /** A path inside the project without regard to its ending, or a package. */
  readonly target: string;
  readonly line: number;
  /** Erased by the compiler. */
  readonly typeOnly: boolean;
};

// The keyword starts a line, so neither a comment nor a text is mistaken for an import.
const STATIC = /^(?:import|export)\s+(type\s+)?(?:[\w*{][^;"'`]*?\sfrom\s+)?["']([^"']+)["']/gm;
const DYNAMIC = /\bimport\(\s*["']([^"']+)["']\s*\)/g;

/** What a source file imports. `@/…` and relative paths become paths from the root of the project. */
export function importsOf(file: string, source: string): readonly Import[] {
  const lineAt = (index: number) => source.slice(0, index).split("\n").length;
  const fixed = [...source.matchAll(STATIC)].map((match) => ({
    target: resolve(file, match[2] ?? ""),
    line: lineAt(match.index),
    typeOnly: match[1] !== undefined || namesOnlyTypes(match[0]),
  }));
  const late = [...source.matchAll(DYNAMIC)].map((match) => ({
    target: resolve(file, match[1] ?? ""),
    line: lineAt(match.index),
    typeOnly: false,
  }));
  return [...fixed, ...late];
}

/** `import { type A, type B } from …`. */
function namesOnlyTypes(statement: string): boolean {
  const names = /^\w+\s+\{([^}]*)\}/
    .exec(statement)?.[1]
    ?.split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  return names !== undefined && names.length > 0 && names.every((name) => name.startsWith("type "));
}

function resolve(file: string, specifier: string): string {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  if (specifier.startsWith(".")) return normalize(join(dirname(file), specifier));
  return specifier;
}
