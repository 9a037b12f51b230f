import { parseArgs } from "node:util";
import { STAFF_ROLES, type StaffRole } from "@/lib/access/permissions";
import type { MarketCode } from "@/lib/markets/markets";
import { Failure } from "@/scripts/failure";
import { readMarket } from "@/scripts/market-databases";

export type StaffOptions = {
  readonly market: MarketCode;
  /** Lower case. */
  readonly email: string;
  readonly role: StaffRole;
  /** The password is the first line of the standard input. */
  readonly passwordStdin: boolean;
};

/** Wider than what shoppers may type: whoever runs the shop may have a mail server inside the house. */
const ADDRESS = /^[a-z0-9#$&'*+/=?^_{}~.-]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z0-9-]{1,63}$/;

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
    const { market: typed, email, role } = values;
    if (typed === undefined || email === undefined || role === undefined)
      throw new Error("--market, --email and --role are all needed.");
    const market = readMarket(typed);
    const known = STAFF_ROLES.find((each) => each === role);
    if (!known) throw new Error(`There is no role "${role}"; there are ${STAFF_ROLES.join(", ")}.`);
    const address = email.trim().toLowerCase();
    if (!ADDRESS.test(address)) throw new Error(`"${email}" is not an address of e-mail.`);
    return { market, email: address, role: known, passwordStdin: values["password-stdin"] };
  } catch (error) {
    throw new Failure(
      error instanceof Error ? error.message : String(error),
      "`npm run staff:create -- --help` lists the options.",
      { cause: error },
    );
  }
}
