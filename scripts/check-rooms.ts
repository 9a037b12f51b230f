import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brokenRules } from "@/scripts/rooms/check";

const FOLDERS = ["app", "components", "lib", "db", "demo", "emails", "messages", "worker", "sandbox"];
const FILES = ["middleware.ts", "instrumentation.ts"];

const broken = brokenRules(sources());
for (const line of broken) console.error(line);
if (broken.length > 0) process.exitCode = 1;

function sources(): ReadonlyMap<string, string> {
  const files = [...FOLDERS.flatMap(filesIn), ...FILES];
  return new Map(files.flatMap((file) => read(file)));
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function read(file: string): readonly (readonly [string, string])[] {
  try {
    return [[file, readFileSync(file, "utf8")]];
  } catch {
    return [];
  }
}
