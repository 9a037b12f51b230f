import { describe, expect, test } from "vitest";
import { readStaffOptions } from "@/scripts/staff-options";

const GOOD = ["--market", "us", "--email", "Ada@Example.test", "--role", "admin"];

describe("npm run staff:create", () => {
  test("reads its options", () => {
    expect(readStaffOptions(GOOD)).toEqual({
      market: "us",
      email: "ada@example.test",
      role: "admin",
      passwordStdin: false,
    });
    expect(readStaffOptions(["--market", "us", "--email", "a@b.c", "--role", "admin"]).email).toBe("a@b.c");
    expect(readStaffOptions([...GOOD, "--password-stdin"]).passwordStdin).toBe(true);
  });

  test.each([
    [[], "needed"],
    [GOOD.slice(2), "needed"],
    [["--market", "fr", ...GOOD.slice(2)], 'no market "fr"'],
    [[...GOOD.slice(0, 2), "--email", "ada", "--role", "admin"], '"ada" is not'],
    [[...GOOD.slice(0, 4), "--role", "customer"], 'no role "customer"'],
    [[...GOOD.slice(0, 4), "--role", "owner"], 'no role "owner"'],
    [[...GOOD, "--password", "x"], "--password"],
  ])("%j is refused in words", (args, words) => {
    expect(() => readStaffOptions(args)).toThrow(words);
  });
});
