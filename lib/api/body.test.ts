import { describe, expect, test } from "vitest";
import { z } from "zod";
import { JSON_LIMIT, readJson, readText } from "@/lib/api/body";
import { fieldProblems } from "@/lib/api/problem";
import { isSameOrigin } from "@/lib/api/same-origin";
import { AppError } from "@/lib/kernel/errors";

function post(body: BodyInit, type = "application/json"): Request {
  return new Request("http://shop.test/", { method: "POST", body, headers: { "content-type": type } });
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "taken",
    (error: unknown) => (error instanceof AppError ? error.code : `threw ${String(error)}`),
  );
}

describe("a JSON body", () => {
  test("is taken up to the limit and refused one byte above it, announced or not", async () => {
    const at = (bytes: number) => JSON.stringify("x".repeat(bytes - 2));
    expect(await codeOf(readJson(post(at(JSON_LIMIT))))).toBe("taken");
    expect(await codeOf(readJson(post(at(JSON_LIMIT + 1))))).toBe("payload_too_large");
    const chunk = new TextEncoder().encode("x".repeat(1_000));
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(chunk) });
    const init = { method: "POST", body: endless, duplex: "half", headers: { "content-type": "application/json" } };
    expect(await codeOf(readJson(new Request("http://shop.test/", init)))).toBe("payload_too_large");
  });

  test.each([
    ["nothing", "", "bad_request"],
    ["half of it", '{"a":', "bad_request"],
    ["a NUL in a value", '{"a":"x\\u0000y"}', "bad_request"],
    ["a NUL in a key", '{"a\\u0000":1}', "bad_request"],
    ["a lone surrogate", '{"a":"\\ud800"}', "bad_request"],
    ["a depth of 100,000", "[".repeat(49_000) + "]".repeat(49_000), "bad_request"],
  ])("of %s is refused", async (_, body, code) => {
    expect(await codeOf(readJson(post(body)))).toBe(code);
  });

  test("of another kind or encoding is refused", async () => {
    expect(await codeOf(readJson(post("{}", "text/plain")))).toBe("unsupported_media_type");
    expect(await codeOf(readJson(post("a=1", "application/x-www-form-urlencoded")))).toBe("unsupported_media_type");
    expect(await codeOf(readJson(post(new Uint8Array([0x22, 0xff, 0xfe, 0x22]))))).toBe("bad_request");
  });

  test("is read with every byte as it came, so that a signature over it holds", async () => {
    const text = '\ufeff{"a": "сом ңөү"}\r\n';
    expect(await readText(post(text), 1_000)).toBe(text);
  });
});

test("what a schema refuses is told by path and a stable code, whatever the schema's words", () => {
  const schema = z.object({ a: z.object({ b: z.number() }), c: z.string({ error: "required" }) });
  const { error } = schema.safeParse({ a: { b: "x" } });
  expect(error && fieldProblems(error)).toEqual([
    { path: "a.b", code: "invalid" },
    { path: "c", code: "required" },
  ]);
});

test.each([
  [{}, true],
  [{ origin: "https://shop.test", host: "shop.test" }, true],
  [{ "sec-fetch-site": "same-origin" }, true],
  [{ "sec-fetch-site": "none" }, true],
  [{ "sec-fetch-site": "cross-site" }, false],
  [{ "sec-fetch-site": "same-site" }, false],
  [{ origin: "null", host: "shop.test" }, false],
  [{ origin: "https://evil.test", host: "shop.test" }, false],
  [{ origin: "https://shop.test.evil.test", host: "shop.test" }, false],
  [{ origin: "https://shop.test:444", host: "shop.test" }, false],
  [{ origin: "%%%", host: "shop.test" }, false],
])("a change asked for with %o: allowed %s", (headers, allowed) => {
  expect(isSameOrigin(new Headers(headers as Record<string, string>))).toBe(allowed);
});
