import { text } from "node:stream/consumers";
import type { StaffRole } from "@/lib/access/permissions";
import { MIN_PASSWORD } from "@/lib/accounts/limits";
import { newPasswordSchema } from "@/lib/accounts/schemas";
import { closeContexts, marketDb, marketKeys, marketOrigin } from "@/lib/context";
import { MARKETS } from "@/lib/markets/markets";
import type { CreateStaffError } from "@/lib/staff/create-staff";
import { createStaff } from "@/lib/staff/create-staff";
import { explain } from "@/scripts/explain";
import { Failure, systemCode } from "@/scripts/failure";
import { loadEnvFiles } from "@/scripts/stack/options";
import { shopEnvironment } from "@/scripts/stack/shop-environment";
import { complain, say } from "@/scripts/stack/steps";
import { readStaffOptions, type StaffOptions } from "@/scripts/staff-options";

const AWAY = new Set(["ECONNREFUSED", "ENOTFOUND", "ETIMEDOUT", "CONNECT_TIMEOUT", "28P01", "3D000"]);

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    loadEnvFiles();
    const options = readStaffOptions(args);
    // The application reads its settings from here.
    Object.assign(process.env, await shopEnvironment(process.env));
    if (!process.env.AUTH_SECRET)
      throw new Failure("AUTH_SECRET is not set.", "Set it to the shop's: the link is made with it.");
    say(await create(options));
    return 0;
  } catch (error) {
    const { cause, cure } = explain(reachable(error), ".marque/logs");
    complain(cause, cure);
    return 1;
  } finally {
    await closeContexts();
  }
}

/** Makes the person staff. Resolves with what to tell. */
async function create({ market, email, role, passwordStdin }: StaffOptions): Promise<string> {
  const password = passwordStdin ? await typedPassword() : undefined;
  // Not the whole context: the shop's vendors need not be configured here.
  const ctx = {
    market: MARKETS[market],
    db: marketDb(market),
    keys: marketKeys(market),
    origin: marketOrigin(market),
    clock: () => new Date(),
    actor: { type: "system", name: "staff:create" },
  } as const;
  const done = await createStaff(ctx, { email, role, ...(password !== undefined && { password }) });
  if (!done.ok) throw refusal(done.error, email);
  const admin = `${ctx.origin}/admin/${market}`;
  switch (done.value.outcome) {
    case "invited":
      return `\n  ${email} becomes ${worded(role)} of ${market} by this link. It works once, for a week:\n\n  ${done.value.url}\n`;
    case "made":
      return `\n  ${email} is ${worded(role)} of ${market} now, with the password given. Sign in at ${admin}\n`;
    case "changed":
      return `\n  ${email} is ${worded(role)} of ${market} now, and signs in anew at ${admin}\n`;
    case "unchanged":
      return `\n  ${email} is ${worded(role)} of ${market} already. Nothing was changed.\n`;
  }
}

async function typedPassword(): Promise<string> {
  const [line = ""] = (await text(process.stdin)).split(/\r?\n/);
  const password = newPasswordSchema.safeParse(line);
  if (password.success) return password.data;
  throw new Failure(
    "The password on the standard input is too short or too long.",
    `Give a line of at least ${MIN_PASSWORD} characters.`,
  );
}

function worded(role: StaffRole): string {
  return role.replace("_", " ");
}

function refusal({ code }: CreateStaffError, email: string): Failure {
  switch (code) {
    case "password_too_easy":
      return new Failure("This password is easy to guess.", "Take a longer one, or a few unrelated words.");
    case "last_admin":
      return new Failure(`${email} is the last admin of this market.`, "Make somebody else admin first.");
    case "blocked":
      return new Failure(`${email} is blocked.`, "Let an admin unblock the account first, or take another address.");
  }
}

function reachable(error: unknown): unknown {
  if (error instanceof Failure || !AWAY.has(systemCode(error) ?? "")) return error;
  return new Failure("The market's database does not answer.", "Start the shop with `npm start` and run it again.", {
    cause: error,
  });
}
