import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { MESSAGES } from "./messages";

type Tree = { readonly [key: string]: string | Tree };

function keysOf(tree: Tree, at = ""): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [at + key] : keysOf(value, `${at}${key}.`),
  );
}

const ROOT = join(import.meta.dirname, "../..");
const SOURCE = ["app", "components", "emails", "lib", "worker"]
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) => join(ROOT, folder, name)),
  )
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((name) => readFileSync(name, "utf8"))
  .join("\n");

/** Names of texts: written out, with steps of them worked out (`a.${b}.c`), or a part of the texts taken whole. */
function namesIn(source: string): RegExp[] {
  const plain = [...source.matchAll(/"([\w.-]+\.[\w.-]+)"/g)].map(([, name = ""]) => [name, ""]);
  const worked = [...source.matchAll(/`([\w-]+\.(?:[\w.-]|\$\{[^`{}\n]*\})+)`/g)].map(([, name = ""]) => name);
  const whole = [...source.matchAll(/MESSAGES(?:\.en|\[language\])\.(\w+(?:\.\w+)+)/g)].map(([, name = ""]) => [name]);
  const literal = (text: string) => text.replaceAll(".", "\\.");
  return [
    ...plain.map(([name = ""]) => new RegExp(`^${literal(name)}$`)),
    ...worked.map(
      (name) =>
        new RegExp(
          `^${name
            .split(/\$\{[^}]*\}/)
            .map(literal)
            .join("[^.]+")}$`,
        ),
    ),
    ...whole.map(([name = ""]) => new RegExp(`^${literal(name)}(?:\\.|$)`)),
  ];
}

/** Read as a file of their own, where no translator is. */
const APART = /^broken\./;

test("every text is used somewhere", () => {
  const names = namesIn(SOURCE);
  const unused = keysOf(MESSAGES.en).filter((key) => !APART.test(key) && !names.some((name) => name.test(key)));
  expect(unused).toEqual([]);
});
