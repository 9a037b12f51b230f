import { describe, expect, test } from "vitest";
import { readJobsOptions } from "@/scripts/jobs-options";

describe("npm run jobs", () => {
  test.each([
    [[], { markets: ["kg", "us"] }],
    [["list", "--market", "kg"], { markets: ["kg"] }],
    [["redrive", "all"], { markets: ["kg", "us"], redrive: "all" }],
    [["redrive", "17", "--market", "us"], { markets: ["us"], redrive: "17" }],
  ])("%j is read", (args, options) => {
    expect(readJobsOptions(args)).toEqual(options);
  });

  test.each([
    [["redrive"], "number of a job"],
    [["redrive", "17"], "give --market"],
    [["redrive", "x", "--market", "us"], "number of a job"],
    [["redrive", "17", "18", "--market", "us"], "there are list and redrive"],
    [["list", "17"], "there are list and redrive"],
    [["delete"], "there are list and redrive"],
    [["list", "--market", "fr"], 'no market "fr"'],
    [["list", "--url", "x"], "--url"],
  ])("%j is refused in words", (args, words) => {
    expect(() => readJobsOptions(args)).toThrow(words);
  });
});
