import type { Running } from "@/scripts/stack/child";

const ORDER = ["build", "web", "worker", "sandbox", "postgres"] as const;
export type Part = (typeof ORDER)[number];

/** Thrown in a start that was told to stop. */
export class Interrupted extends Error {}

/** What of a shop is running, and its end: those who use something go before it. */
export class Teardown {
  readonly #parts = new Map<Part, Pick<Running, "stop">>();
  #stopping = false;

  get stopping(): boolean {
    return this.#stopping;
  }

  /** Takes a part that was just started. When the shop is stopping already, it is stopped and `Interrupted` thrown. */
  async add<T extends Pick<Running, "stop">>(part: Part, running: T): Promise<T> {
    this.#parts.set(part, running);
    if (!this.#stopping) return running;
    await running.stop();
    throw new Interrupted();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    for (const part of ORDER) {
      const running = this.#parts.get(part);
      this.#parts.delete(part);
      await running?.stop().catch(() => {});
    }
  }
}
