import { relative } from "node:path";
import { PLACES } from "@/lib/markets/markets";
import { type Options, ROOT } from "@/scripts/stack/options";
import type { SandboxLinks } from "@/scripts/stack/sandbox";
import type { State } from "@/scripts/stack/state";
import { say } from "@/scripts/stack/steps";

/** The ready line and where to look. */
export function greet(options: Options, state: State, sandbox: SandboxLinks | undefined): void {
  say(`\nMarque is ready on http://localhost:${options.port}\n`);
  for (const { market, locale } of PLACES) {
    row(`${market.name.en}, ${locale.label}`, `${options.appUrl}/${locale.slug}`);
  }
  if (sandbox) {
    row("Mail inbox", sandbox.inbox);
    row("Payments, SMS and files", sandbox.root);
  }
  const logs = relative(ROOT, state.logs);
  row("Logs", logs.startsWith("..") ? state.logs : logs);
  say("\n  Ctrl-C stops everything.\n");
}

function row(label: string, value: string): void {
  say(`  ${label.padEnd(26)} ${value}`);
}
