import { z } from "zod";
import type { Faults } from "@/sandbox/failures";
import type { Journal } from "@/sandbox/journal";
import { startVendor, type Vendor } from "@/sandbox/vendors/vendor";

export const RESEND_API_KEY = "re_sandbox";

/** The emulator refuses a key after 5,000 requests an hour, which Resend does not: behind our one key there are many. */
const KEYS = Array.from({ length: 20 }, (_, i) => `${RESEND_API_KEY}_${i}`);
const TOKENS = Object.fromEntries([RESEND_API_KEY, ...KEYS].map((key) => [key, { login: "marque" }]));

const One = z.object({ id: z.string() });
const Many = z.object({ data: z.array(One) });

function idsIn(answer: unknown): readonly string[] {
  const many = Many.safeParse(answer);
  if (many.success) return many.data.data.map((one) => one.id);
  const one = One.safeParse(answer);
  return one.success ? [one.data.id] : [];
}

/** emulate's Resend; its page of sent mail is at `/inbox`. */
export function startResend(port: number, journal: Journal, faults: Faults): Promise<Vendor> {
  let asked = 0;
  const introduce = (headers: Headers) => {
    if (headers.get("authorization") !== `Bearer ${RESEND_API_KEY}`) return;
    asked += 1;
    headers.set("authorization", `Bearer ${KEYS[asked % KEYS.length]}`);
  };
  const spec = {
    service: "resend",
    seed: { tokens: TOKENS, resend: { domains: [{ name: "marque.test" }] } },
    idsIn,
    introduce,
    isWrite: (method: string, path: string) => method === "POST" && (path === "/emails" || path === "/emails/batch"),
    isApi: (path: string) => path.startsWith("/emails"),
  } as const;
  return startVendor(spec, port, journal, faults);
}
