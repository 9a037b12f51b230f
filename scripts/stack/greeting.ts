import { relative } from "node:path";
import { MARKETS, PLACES } from "@/lib/markets/markets";
import type { DemoAccount } from "@/scripts/stack/demo-accounts";
import { type Options, ROOT } from "@/scripts/stack/options";
import type { SandboxLinks } from "@/scripts/stack/sandbox";
import type { State } from "@/scripts/stack/state";
import { say } from "@/scripts/stack/steps";

/** The ready line and where to look. */
export function greet(
  options: Options,
  state: State,
  sandbox: SandboxLinks | undefined,
  people: readonly DemoAccount[],
): void {
  say(`\nMarque is ready on http://localhost:${options.port}\n`);
  for (const { market, locale } of PLACES) {
    row(`${market.name.en}, ${locale.label}`, `${options.appUrl}/${locale.slug}`);
  }
  row("Staff", `${options.appUrl}/admin`);
  if (sandbox) {
    row("Mail inbox", sandbox.inbox);
    row("Payments, SMS and files", sandbox.root);
  }
  const logs = relative(ROOT, state.logs);
  row("Logs", logs.startsWith("..") ? state.logs : logs);
  if (people.length > 0) say("\n  Demo accounts");
  for (const { market, role, email, password } of people) {
    row(`${MARKETS[market].name.en}, ${role.replace("_", " ")}`, `${email.padEnd(26)} ${password}`);
  }
  say("\n  Ctrl-C stops everything.\n");
}

function row(label: string, value: string): void {
  say(`  ${label.padEnd(33)} ${value}`);
}
