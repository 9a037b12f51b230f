import { z } from "zod";
import type { Faults } from "@/sandbox/failures";
import type { Journal } from "@/sandbox/journal";
import { startVendor, type Vendor } from "@/sandbox/vendors/vendor";

export const RESEND_API_KEY = "re_sandbox";

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
  const spec = {
    service: "resend",
    seed: { tokens: { [RESEND_API_KEY]: { login: "marque" } }, resend: { domains: [{ name: "marque.test" }] } },
    idsIn,
    isWrite: (method: string, path: string) => method === "POST" && (path === "/emails" || path === "/emails/batch"),
    isApi: (path: string) => path.startsWith("/emails"),
  } as const;
  return startVendor(spec, port, journal, faults);
}
