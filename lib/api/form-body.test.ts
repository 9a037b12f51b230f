import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/kernel/errors";
import { readForm } from "./form-body";

const URLENCODED = "application/x-www-form-urlencoded";

function post(body: BodyInit, contentType?: string): Request {
  const headers = contentType ? { "content-type": contentType } : {};
  return new Request("http://shop/form", { method: "POST", body, headers });
}

async function refusal(request: Request, limit?: number): Promise<string> {
  try {
    await readForm(request, limit);
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return "taken";
}

describe("a form is read", () => {
  test("URL-encoded, with every script and plus for space", async () => {
    const form = await readForm(post("name=%D0%9D%D1%83%D1%80+%D0%91&note=a%0D%0Ab", `${URLENCODED};charset=UTF-8`));
    expect([...form]).toEqual([
      ["name", "Нур Б"],
      ["note", "a\r\nb"],
    ]);
  });

  test("multipart, without its files", async () => {
    const parts = new FormData();
    parts.set("name", "Нур");
    parts.set("photo", new Blob(["x"]), "x.png");
    expect([...(await readForm(post(parts)))]).toEqual([["name", "Нур"]]);
  });

  test("of a repeated name the first, and nothing the database cannot hold", async () => {
    const form = await readForm(post("a=1&a=2&b=x%00y&__proto__=z", URLENCODED));
    expect(form.get("a")).toBe("1");
    expect(form.get("b")).toBe("xy");
    expect(form.get("toString")).toBeUndefined();
  });
});

describe("what is no form is refused with its reason", () => {
  test.each([
    ["a JSON body", post("{}", "application/json"), "unsupported_media_type"],
    ["a body without a type", post(new Blob(["a=1"])), "unsupported_media_type"],
    ["garbage that says multipart", post("garbage", "multipart/form-data; boundary=x"), "bad_request"],
    ["multipart without a boundary", post("garbage", "multipart/form-data"), "bad_request"],
    ["bytes that are no UTF-8", post(new Uint8Array([0x61, 0x3d, 0xff]), URLENCODED), "bad_request"],
    ["a body over the limit", post(`a=${"x".repeat(200_000)}`, URLENCODED), "payload_too_large"],
  ])("%s", async (_, request, code) => {
    expect(await refusal(request)).toBe(code);
  });
});
