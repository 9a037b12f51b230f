import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "@/scripts/stack/options";
import { say, step } from "@/scripts/stack/steps";

type Command = readonly string[];
type Check = { readonly name: string; readonly commands: readonly Command[] };
type Outcome = { readonly ok: boolean; readonly output: string };

const bin = (path: string) => join("node_modules", path);

const CHECKS: readonly Check[] = [
  { name: "Format and lint", commands: [[bin("@biomejs/biome/bin/biome"), "check", "--error-on-warnings", "."]] },
  {
    name: "Types",
    // The types of routes are generated; without them a wrong link would be no error.
    commands: [
      [bin("next/dist/bin/next"), "typegen"],
      [bin("typescript/bin/tsc"), "--noEmit"],
    ],
  },
  { name: "Unused code and packages", commands: [[bin("knip/bin/knip.js"), "--no-progress"]] },
  { name: "Import rules between folders", commands: [["--import", "tsx", "scripts/check-rooms.ts"]] },
];

export type CheckCount = { readonly passed: number; readonly failed: number };

/** Runs every check that needs no database, side by side, and prints what the failed ones say. */
export async function runChecks(): Promise<CheckCount> {
  const results = await Promise.all(CHECKS.map((check) => report(check)));
  const passed = results.filter((outcome) => outcome.ok).length;
  return { passed, failed: results.length - passed };
}

async function report(check: Check): Promise<Outcome> {
  const outcome = await step(
    ({ ok }) => (ok ? check.name : ""),
    () => runAll(check.commands),
  );
  if (!outcome.ok) say(`  ✗ ${check.name}\n${outcome.output.replaceAll(/^/gm, "    ")}`);
  return outcome;
}

async function runAll(commands: readonly Command[]): Promise<Outcome> {
  for (const command of commands) {
    const outcome = await run(command);
    if (!outcome.ok) return outcome;
  }
  return { ok: true, output: "" };
}

function run(command: Command): Promise<Outcome> {
  const [file = ""] = command;
  if (file.startsWith("node_modules") && !existsSync(join(ROOT, file))) {
    return Promise.resolve({ ok: false, output: `${file} is missing: run \`npm ci\`.` });
  }
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...command], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
    });
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", (error) => resolve({ ok: false, output: error.message }));
    child.on("close", (code) => resolve({ ok: code === 0, output: output.trim() }));
  });
}
