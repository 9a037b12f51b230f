import { Failure, systemCode } from "@/scripts/failure";
import { freeBytes } from "@/scripts/free-space";

export type Explanation = { readonly cause: string; readonly cure: string };

const DISK_FULL = /ENOSPC|EDQUOT|no space left on device|disk quota exceeded|could not write to file .*: wrote only/i;

/** Less than this, and whatever failed has failed for want of room, however it says it. */
const NO_ROOM_BYTES = 4_000_000;

/** Turns whatever stopped a command into one line of cause and one of cure. `logs` is where the details are. */
export function explain(error: unknown, logs: string): Explanation {
  const text = messages(error);
  const full = DISK_FULL.test(text) || ["ENOSPC", "EDQUOT"].includes(systemCode(error) ?? "");
  if (full || (!(error instanceof Failure) && freeBytes(logs) < NO_ROOM_BYTES)) {
    return {
      cause: "The disk is full.",
      cure: "Free about 1 GB, or name a folder on another disk with MARQUE_DATA_DIR, and start again.",
    };
  }
  if (error instanceof Failure) return { cause: error.message, cure: error.cure };
  const code = systemCode(error);
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return {
      cause: `No permission: ${firstLine(text)}`,
      cure: "Give the user who starts Marque access to it, or start as the user who has it.",
    };
  }
  if (code === "EMFILE" || code === "ENFILE") {
    return { cause: "Too many files are open.", cure: "Raise the limit, `ulimit -n 8192`, and start again." };
  }
  if (code === "ENOMEM")
    return { cause: "There is not enough memory.", cure: "Close other programs, or use a machine with 2 GB or more." };
  return {
    cause: `It could not go on: ${firstLine(text)}`,
    cure: `The logs are in ${logs}; starting again often helps.`,
  };
}

/** What an error and its causes say, what a failed program wrote included. */
function messages(error: unknown): string {
  const parts: string[] = [];
  for (let e = error; e !== undefined && e !== null && parts.length < 8; e = e instanceof Error ? e.cause : undefined) {
    parts.push(e instanceof Error ? e.message : String(e));
    if (e instanceof Error && "stderr" in e) parts.push(String(e.stderr));
  }
  return parts.join("\n");
}

function firstLine(text: string): string {
  return text.split("\n")[0] ?? text;
}
