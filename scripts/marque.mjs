// The entry of every command. Plain JavaScript without dependencies: it is what installs them.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { installMissing } from "./install.mjs";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const COMMANDS = {
  start: {
    file: "scripts/stack.ts",
    args: ["start"],
    help: `npm start

Runs the whole shop: PostgreSQL, the local stand-ins for outside vendors, the storefront and the worker. The first start
installs what is missing, loads the demo shop and builds; Ctrl-C stops everything.

  PORT                  where the shop listens (3000)
  MARQUE_DATA_DIR       where its state lives (.marque); deleting it resets the shop
  DATABASE_URL_KG, _US  databases of your own instead of the embedded ones
  MARQUE_ENV=production a real deployment: nothing is stood in for, what is missing is listed

.env.example lists every variable; a file .env beside it is read.`,
  },
  dev: {
    file: "scripts/stack.ts",
    args: ["dev"],
    help: `npm run dev

The same shop as npm start, with hot reload instead of a build, on the same PORT and MARQUE_DATA_DIR.`,
  },
  worker: {
    file: "scripts/worker.ts",
    args: [],
    help: `npm run worker

Runs one more worker, any number of times: mails, events, schedules of every market. Takes its settings from the
environment, else from the shop that runs on MARQUE_DATA_DIR (.marque).`,
  },
  test: {
    file: "scripts/test.ts",
    args: [],
    help: `npm test [-- --only unit|db|integrity|e2e]

Installs what is missing and runs everything: format, lint and types, unit tests, tests on PostgreSQL, a shop of two
app and two worker processes under parallel buyers, browser tests on a shop of its own. Ends with "N passed, N failed".

  --only KIND           unit, db, integrity or e2e alone, without the checks
  INTEGRITY_SEEDS=20    more runs of the 500 buyers; INTEGRITY_SEED names the first
  CHROMIUM_PATH         the browser to use`,
  },
  "test:integrity": {
    file: "scripts/test.ts",
    args: ["--only", "integrity", "--full"],
    help: `npm run test:integrity

The whole of what must hold of money and stock, at length: twenty runs of the 500 buyers, processes killed twenty times at
each point of an order, ten recoveries of PostgreSQL, 10,000 jobs under killed workers. Takes over an hour; npm test has a
short form of each.

  INTEGRITY_SEED        names the first seed`,
  },
  verify: {
    file: "scripts/verify.ts",
    args: [],
    help: `npm run verify

Format, lint, types, unused code and the import rules between folders. Needs no database.`,
  },
  audit: {
    file: "scripts/audit.ts",
    args: [],
    help: `npm run audit [-- --market kg|us] [-- --url postgres://...] [-- --json]

Checks what must always hold of orders, payments and stock, in one read-only snapshot of each database: those in
DATABASE_URL_KG and DATABASE_URL_US, else those of the shop that runs on MARQUE_DATA_DIR (.marque). Ends with 1 when a
rule is broken.

  --market kg|us   this market alone
  --url URL        the database at this address alone
  --json           every rule and the rows that break it, as JSON`,
  },
  jobs: {
    file: "scripts/jobs.ts",
    args: [],
    help: `npm run jobs [-- list | redrive NUMBER|all] [--market kg|us]

Lists what waits in each market's queue and which jobs were given up, with the last error of each; lets those be tried again
once their cause is gone. In the databases of DATABASE_URL_KG and DATABASE_URL_US, else in those of the shop that runs on
MARQUE_DATA_DIR (.marque).

  redrive NUMBER --market kg|us   one job, by the number that list shows
  redrive all                     every job that was given up
  --market kg|us                  this market alone`,
  },
  "staff:create": {
    file: "scripts/staff-create.ts",
    args: [],
    help: `npm run staff:create -- --market us --email a@b.c --role admin [--password-stdin]

Makes somebody staff of a market, in the databases of DATABASE_URL_KG and DATABASE_URL_US with AUTH_SECRET and APP_URL,
else in those of the shop that runs on MARQUE_DATA_DIR (.marque). Who has an account gets the role; who has none gets a
link that works once, or an account at once when a password is given. Doing it again changes nothing.

  --market kg|us                                the market
  --email ADDRESS                               whose
  --role support|catalogue_manager|admin        what they may do
  --password-stdin                              takes the password from the first line of the standard input`,
  },
  bench: {
    file: "scripts/bench.ts",
    args: [],
    help: `npm run bench

Measures requests per second, latency and page weight beside a bare prerendered page, in one run on this machine.`,
  },
};

function stop(cause, cure) {
  process.stderr.write(`\n  ${cause}\n  ${cure}\n\n`);
  process.exit(1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(
    `Marque needs Node 20.19 or newer; this is ${process.versions.node}.`,
    "Install a newer one from https://nodejs.org and run the command again.",
  );
}

/** Runs a TypeScript program in this terminal and ends as it ends. */
function run(file, args) {
  const child = spawn(process.execPath, ["--import", "tsx", join(ROOT, file), ...args], {
    cwd: ROOT,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
  watchNpm(() => child.kill("SIGTERM"));
}

/** npm that is killed hard tells nobody; its child is then handed to another parent. */
function watchNpm(onGone) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && onGone(), 500).unref();
}

const [name = "", ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
checkNode();
if (!command) stop(`There is no command "${name}".`, `Commands: ${Object.keys(COMMANDS).join(", ")}.`);
if (args.includes("--help") || args.includes("-h")) {
  process.stdout.write(`${command.help}\n`);
} else {
  const failure = await installMissing(ROOT);
  if (failure) stop(...failure);
  if (!existsSync(join(ROOT, command.file))) stop(`This version has no ${name}.`, "Update to one that has it.");
  run(command.file, [...command.args, ...args]);
}
