import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "@/scripts/failure";
import { lastLines } from "@/scripts/log-tail";
import { indent, type Running } from "@/scripts/stack/child";
import { say } from "@/scripts/stack/steps";

const RESTARTS = 3;
const WITHIN_MS = 60_000;

/**
 * Keeps something running: when it ends unasked it is started again, at most three times a minute. `gone` resolves
 * when it was stopped, or rejects when it will not stay up.
 */
export function supervise(name: string, logFile: string, first: Running, restart: () => Promise<Running>): Running {
  let stopping = false;
  let current = first;
  const ends: number[] = [];

  const watch = async (): Promise<void> => {
    for (;;) {
      await current.gone;
      if (stopping) return;
      ends.push(Date.now());
      if (ends.filter((at) => at > Date.now() - WITHIN_MS).length > RESTARTS) {
        throw new Failure(
          `${name} does not stay up:\n${indent(await lastLines(logFile, 5))}`,
          `All of it is in ${logFile}.`,
        );
      }
      say(`  ! ${name} ended by itself; it is started again`);
      await sleep(300);
      if (stopping) return;
      current = await restart();
      // A stop that came meanwhile has only seen the one before.
      if (stopping) await current.stop();
    }
  };

  const gone = watch();
  gone.catch(() => {});
  const stop = async () => {
    stopping = true;
    await current.stop();
    await gone.catch(() => {});
  };
  return { gone, stop };
}
