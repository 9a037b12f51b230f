import { describe, expect, test } from "vitest";
import { explain } from "@/scripts/explain";
import { Failure } from "@/scripts/failure";

const withCode = (code: string, message = code) => Object.assign(new Error(message), { code });

describe("what stopped a command is said in one line of cause and one of cure", () => {
  test.each([
    ["a write that found no room", withCode("ENOSPC")],
    ["a write over the quota", withCode("EDQUOT")],
    ["a cause below a cause", new Error("seed", { cause: new Error("insert", { cause: withCode("ENOSPC") }) })],
    [
      "initdb's own words",
      Object.assign(new Error("Command failed"), { stderr: "initdb: error: could not write: No space left on device" }),
    ],
    [
      "a build that found no room",
      new Failure("The build failed:\n Error: ENOSPC: no space left on device, write", "See the log."),
    ],
  ])("the full disk, from %s", (_, error) => {
    expect(explain(error, "logs")).toEqual({
      cause: "The disk is full.",
      cure: "Free about 1 GB, or name a folder on another disk with MARQUE_DATA_DIR, and start again.",
    });
  });

  test("a failure that knows its cure keeps it", () => {
    expect(explain(new Failure("Port 3000 is taken.", "Choose another."), "logs")).toEqual({
      cause: "Port 3000 is taken.",
      cure: "Choose another.",
    });
  });

  test.each(["EACCES", "EPERM", "EROFS", "EMFILE", "ENOMEM"])("%s", (code) => {
    const { cause, cure } = explain(withCode(code, `${code}: open '/srv/x'\n    at open (node:fs)`), "logs");
    expect(cause).not.toContain("\n");
    expect(cure).not.toContain("logs");
  });

  test("anything else, without its stack, with the way to the logs", () => {
    const { cause, cure } = explain(new Error("odd\n    at somewhere (file.ts:1:1)"), "/srv/logs");
    expect(cause).toBe("It could not go on: odd");
    expect(cure).toContain("/srv/logs");
  });
});
