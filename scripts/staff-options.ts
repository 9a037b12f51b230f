import { parseArgs } from "node:util";
import { STAFF_ROLES, type StaffRole } from "@/lib/access/permissions";
import { isMarketCode, MARKET_CODES, type MarketCode } from "@/lib/markets/markets";
import { InviteInput } from "@/lib/staff/schemas";
import { Failure } from "@/scripts/failure";

export type StaffOptions = {
  readonly market: MarketCode;
  /** Lower case. */
  readonly email: string;
  readonly role: StaffRole;
  /** The password is the first line of the standard input. */
  readonly passwordStdin: boolean;
};

/** Throws `Failure` for an option that does not exist, is missing, or has a value that cannot be used. */
export function readStaffOptions(args: readonly string[]): StaffOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        market: { type: "string" },
        email: { type: "string" },
        role: { type: "string" },
        "password-stdin": { type: "boolean", default: false },
      },
    });
    const { market, email, role } = values;
    if (market === undefined || email === undefined || role === undefined)
      throw new Error("--market, --email and --role are all needed.");
    if (!isMarketCode(market)) throw new Error(`There is no market "${market}"; there are ${MARKET_CODES.join(", ")}.`);
    const input = InviteInput.safeParse({ email, role });
    if (!input.success && input.error.issues.some(({ path }) => path[0] === "role"))
      throw new Error(`There is no role "${role}"; there are ${STAFF_ROLES.join(", ")}.`);
    if (!input.success) throw new Error(`"${email}" is not an address of e-mail.`);
    return { market, ...input.data, passwordStdin: values["password-stdin"] };
  } catch (error) {
    throw new Failure(
      error instanceof Error ? error.message : String(error),
      "`npm run staff:create -- --help` lists the options.",
      { cause: error },
    );
  }
}
