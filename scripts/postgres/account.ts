import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Failure } from "@/scripts/failure";

/** Who PostgreSQL's processes run as. `undefined` where one is expected: the same user as this process. */
export type Account = { readonly uid: number; readonly gid: number };

const PREFERRED = ["postgres", "nobody"];
const CREATED = "marque-postgres";

/**
 * PostgreSQL refuses to run as root, so root lends it an unprivileged account: the owner of the data when there is
 * some, else one the system has, else a new one. Any other user runs it as themselves.
 */
export function postgresAccount(dataOwner?: Account): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (dataOwner && dataOwner.uid !== 0) return dataOwner;
  const known = passwd();
  for (const name of [...PREFERRED, CREATED]) {
    const account = known.get(name);
    if (account) return account;
  }
  return createAccount();
}

function createAccount(): Account {
  try {
    execFileSync("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", CREATED], {
      stdio: "pipe",
    });
  } catch (error) {
    throw new Failure(
      "PostgreSQL does not run as root, and no other account could be found or made.",
      "Start Marque as an ordinary user, or set DATABASE_URL_KG and DATABASE_URL_US.",
      { cause: error },
    );
  }
  const account = passwd().get(CREATED);
  if (!account) throw new Error(`useradd made no account ${CREATED}`);
  return account;
}

function passwd(): ReadonlyMap<string, Account> {
  const accounts = new Map<string, Account>();
  for (const line of readFileSync("/etc/passwd", "utf8").split("\n")) {
    const [name, , uid, gid] = line.split(":");
    if (name && uid && gid && uid !== "0") accounts.set(name, { uid: Number(uid), gid: Number(gid) });
  }
  return accounts;
}
