import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { MARK_PATH } from "@/lib/brand/mark-path";

it("the mark on pages is the mark of the brand files", () => {
  for (const file of ["public/brand/mark.svg", "public/icon.svg"])
    expect(readFileSync(file, "utf8")).toContain(MARK_PATH);
});
