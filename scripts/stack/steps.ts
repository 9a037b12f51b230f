const WIDTH = 60;

/** Runs one step of a start and writes its line when it is done. `text` may come from the step's result. */
export async function step<T>(text: string | ((value: T) => string), work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const value = await work();
  const said = typeof text === "string" ? text : text(value);
  if (said) say(`  ✓ ${said.padEnd(WIDTH)} ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return value;
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Cause and cure of what stopped a command. */
export function complain(cause: string, cure: string): void {
  process.stderr.write(`\n  ${cause}\n  ${cure}\n\n`);
}
