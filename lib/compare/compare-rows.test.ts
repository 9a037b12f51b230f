import { describe, expect, it } from "vitest";
import { compareRows, type Fact } from "@/lib/compare/compare-rows";

const fact = (key: string, text: string, name = key.toUpperCase()): Fact => ({ key, name, text });

describe("products side by side", () => {
  it("have a row for each thing that is known of any, in the order it is first said", () => {
    const rows = compareRows([
      [fact("a", "1"), fact("c", "3")],
      [fact("b", "2"), fact("a", "1")],
    ]);
    expect(rows.map((row) => row.key)).toEqual(["a", "c", "b"]);
    expect(rows.map((row) => row.values)).toEqual([
      ["1", "1"],
      ["3", null],
      [null, "2"],
    ]);
  });

  it("differ where the words do, and where one says nothing", () => {
    const rows = compareRows([
      [fact("same", "10 mm"), fact("other", "10 mm"), fact("alone", "yes")],
      [fact("same", "10 mm"), fact("other", "12 mm")],
    ]);
    expect(rows.map((row) => row.differs)).toEqual([false, true, true]);
  });

  it("match by what is meant, not by what it is called", () => {
    const rows = compareRows([[fact("weight", "1 kg", "Weight")], [fact("weight", "1 kg", "Mass")]]);
    expect(rows).toEqual([{ key: "weight", name: "Weight", values: ["1 kg", "1 kg"], differs: false }]);
  });

  it("never differ when there is one, or none", () => {
    expect(compareRows([[fact("a", "1")]])[0]?.differs).toBe(false);
    expect(compareRows([])).toEqual([]);
    expect(compareRows([[], []])).toEqual([]);
  });
});
