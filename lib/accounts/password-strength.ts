import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";

/** Letters that are looked at: guessing a longer one gets no easier, and the look takes time with the length. */
const LOOKED_AT = 64;

/** Least score of 0 to 4: 2 withstands 10^6 to 10^8 guesses, beyond what the sign-in limits ever let through. */
const LEAST_SCORE = 2;

let checker: ZxcvbnFactory | undefined;

/** Whether a password is among the common ones, or made of `own` words, dates, runs and repetitions alone. */
export function isEasyToGuess(password: string, own: readonly string[]): boolean {
  checker ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const words = own.flatMap((text) => text.split(/[@.\s]+/)).filter((word) => word.length > 2);
  return checker.check(password.slice(0, LOOKED_AT), words).score < LEAST_SCORE;
}
