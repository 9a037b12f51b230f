import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Failure, systemCode } from "@/scripts/failure";

const secret = () => randomBytes(24).toString("hex");

const Kept = z.object({
  /** Names what the shop keeps outside its folder. */
  id: z.string().min(1),
  authSecret: z.string().min(1),
  /** Of PostgreSQL's superuser and of the role of each market. */
  postgresPassword: z.string().min(1),
  rolePassword: z.string().min(1),
  /** Ports chosen once, so that links and settings stay good. */
  ports: z.object({ postgres: z.number().optional(), sandbox: z.number().optional() }).default({}),
});

export type Kept = z.infer<typeof Kept>;
export type PortUse = keyof Kept["ports"];

/** What a shop remembers between starts, in a folder that only it writes. */
export type State = {
  readonly dir: string;
  readonly logs: string;
  readonly kept: Kept;
  remember(use: PortUse, port: number): Promise<void>;
};

/** Makes the folder when it is new. Throws `Failure` when it cannot be written. */
export async function openState(dir: string): Promise<State> {
  const logs = join(dir, "logs");
  const file = join(dir, "shop.json");
  try {
    await mkdir(logs, { recursive: true });
    let kept = await readKept(file);
    if (!kept) {
      kept = {
        id: randomBytes(6).toString("hex"),
        authSecret: secret(),
        postgresPassword: secret(),
        rolePassword: secret(),
        ports: {},
      };
      await writePrivate(file, kept);
    }
    await checkWritable(dir);
    const current = kept;
    const remember = async (use: PortUse, port: number) => {
      if (current.ports[use] === port) return;
      current.ports[use] = port;
      await writePrivate(file, current);
    };
    return { dir, logs, kept: current, remember };
  } catch (error) {
    throw unwritable(dir, error) ?? error;
  }
}

/** Replaces a file as a whole, readable by its owner alone: a full disk leaves the old one. */
export async function writePrivate(file: string, value: unknown): Promise<void> {
  const fresh = `${file}.${process.pid}.new`;
  try {
    await writeFile(fresh, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
    await rename(fresh, file);
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => {});
    throw error;
  }
}

async function readKept(file: string): Promise<Kept | undefined> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (systemCode(error) === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    return Kept.parse(JSON.parse(text));
  } catch (error) {
    throw new Failure(
      `${file} is damaged, so the shop's own passwords are lost.`,
      "Restore the file, or delete the folder to begin anew.",
      { cause: error },
    );
  }
}

async function checkWritable(dir: string): Promise<void> {
  const probe = join(dir, `.probe-${process.pid}`);
  await writeFile(probe, "");
  await rm(probe);
}

function unwritable(dir: string, error: unknown): Failure | undefined {
  const code = systemCode(error) ?? "";
  if (["EACCES", "EPERM", "EROFS"].includes(code)) {
    return new Failure(
      `The state folder ${dir} cannot be written (${code}).`,
      "Give yourself access to it, or name another: MARQUE_DATA_DIR=/path npm start",
      { cause: error },
    );
  }
  if (["EEXIST", "ENOTDIR"].includes(code)) {
    return new Failure(
      `${dir} is not a folder.`,
      "Name another for the shop's state: MARQUE_DATA_DIR=/path npm start",
      { cause: error },
    );
  }
  return undefined;
}
