import { describe, expect, it } from "vitest";
import { AppError, HTTP_STATUS, never } from "@/lib/kernel/errors";

it("every failure has a status of a failure", () => {
  for (const [code, status] of Object.entries(HTTP_STATUS)) {
    expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
    expect(status >= 400 && status <= 599, code).toBe(true);
  }
});

describe("an application error", () => {
  it("carries its code, its message and what caused it", () => {
    const cause = new Error("socket closed");
    const error = new AppError("unavailable", "no database", { cause });
    expect(error).toMatchObject({ name: "AppError", code: "unavailable", message: "no database", cause });
    expect(new AppError("conflict").message).toBe("conflict");
  });
});

it("a case that cannot be is told when it comes all the same", () => {
  // @ts-expect-error a value where the types promise none
  expect(() => never("refunded")).toThrow('unexpected value: "refunded"');
});
