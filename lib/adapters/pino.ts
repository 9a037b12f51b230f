import { pino } from "pino";
import type { Logger } from "@/lib/kernel/logger";

const SECRET_FIELDS = [
  "authorization",
  "cookie",
  "password",
  "token",
  "*.authorization",
  "*.cookie",
  "*.password",
  "*.token",
];

/** JSON lines on stdout; secrets are cut out. */
export function pinoLogger(level: string, bindings: Readonly<Record<string, string>> = {}): Logger {
  return pino({ level, base: bindings, redact: SECRET_FIELDS, timestamp: pino.stdTimeFunctions.isoTime });
}
