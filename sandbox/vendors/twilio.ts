import { z } from "zod";
import type { Faults } from "@/sandbox/failures";
import type { Journal } from "@/sandbox/journal";
import { startVendor, type Vendor } from "@/sandbox/vendors/vendor";

export const TWILIO_ACCOUNT_SID = "AC5a0db0c500000000000000000000ca11";
export const TWILIO_AUTH_TOKEN = "sandbox_twilio_token";
/** Numbers that messages may come from; US and KG. */
export const TWILIO_FROM = "+12025550143";
const TWILIO_FROM_KG = "+996312550143";

const One = z.object({ sid: z.string() });

function idsIn(answer: unknown): readonly string[] {
  const one = One.safeParse(answer);
  return one.success ? [one.data.sid] : [];
}

/** emulate's Twilio; its page of messages is at `/`. */
export function startTwilio(port: number, journal: Journal, faults: Faults): Promise<Vendor> {
  const seed = {
    twilio: {
      account: { sid: TWILIO_ACCOUNT_SID, auth_token: TWILIO_AUTH_TOKEN, friendly_name: "Marque" },
      phone_numbers: [
        { phone_number: TWILIO_FROM, friendly_name: "Marque US" },
        { phone_number: TWILIO_FROM_KG, friendly_name: "Marque KG" },
      ],
    },
  };
  const spec = {
    service: "twilio",
    seed,
    idsIn,
    isWrite: (method: string, path: string) => method === "POST" && path.endsWith("/Messages.json"),
    isApi: (path: string) => path !== "/" && !path.startsWith("/_"),
  } as const;
  return startVendor(spec, port, journal, faults);
}
