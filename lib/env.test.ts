import { afterEach, expect, test, vi } from "vitest";
import { upstashSettings } from "./env";

afterEach(() => vi.unstubAllEnvs());

test.each([
  ["", "", undefined],
  ["https://eu1.upstash.test", "secret", { url: "https://eu1.upstash.test", token: "secret" }],
])("Upstash is configured by both of its variables: %j, %j", (url, token, settings) => {
  vi.stubEnv("UPSTASH_REDIS_REST_URL", url);
  vi.stubEnv("UPSTASH_REDIS_REST_TOKEN", token);
  expect(upstashSettings()).toEqual(settings);
});

test.each([
  ["", "secret", "UPSTASH_REDIS_REST_URL"],
  ["redis://eu1.upstash.test", "secret", "UPSTASH_REDIS_REST_URL"],
  ["https://eu1.upstash.test", "", "UPSTASH_REDIS_REST_TOKEN"],
])("half of it is named: %j, %j", (url, token, name) => {
  vi.stubEnv("UPSTASH_REDIS_REST_URL", url);
  vi.stubEnv("UPSTASH_REDIS_REST_TOKEN", token);
  expect(upstashSettings).toThrow(name);
});
