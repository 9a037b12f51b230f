import { z } from "zod";

export const WEBHOOK_MODES = ["ok", "drop", "duplicate", "delay", "reorder"] as const;

/**
 * How an account's webhooks travel. `delayMs` is the wait of `delay` and the gathering time of `reorder` (then newest
 * first); `times` how many copies `duplicate` sends; `count` how many events are affected (absent: until changed);
 * `about` an id that they must name (absent: whatever they name).
 */
export const WebhookMode = z
  .strictObject({
    mode: z.enum(WEBHOOK_MODES),
    delayMs: z.number().int().min(0).max(600_000).optional(),
    times: z.number().int().min(1).max(200).optional(),
    count: z.number().int().min(1).optional(),
    about: z.string().min(1).optional(),
  })
  .refine((mode) => mode.times === undefined || mode.mode === "duplicate", {
    path: ["times"],
    message: "times is the number of copies in mode duplicate; use count for the number of events.",
  });
export type WebhookMode = z.infer<typeof WebhookMode>;

export type ModeSwitch = {
  readonly current: (account: string) => WebhookMode;
  readonly set: (account: string, mode: WebhookMode) => void;
  /** The mode for an event about `object`; counts it. */
  readonly take: (account: string, object: unknown) => WebhookMode;
};

const PLAIN: WebhookMode = { mode: "ok" };

export function createModeSwitch(): ModeSwitch {
  const modes = new Map<string, WebhookMode>();
  return {
    current: (account) => modes.get(account) ?? PLAIN,
    set: (account, mode) => void modes.set(account, mode),
    take(account, object) {
      const mode = modes.get(account) ?? PLAIN;
      if (mode.about !== undefined && !JSON.stringify(object).includes(mode.about)) return PLAIN;
      if (mode.count !== undefined) modes.set(account, mode.count > 1 ? { ...mode, count: mode.count - 1 } : PLAIN);
      return mode;
    },
  };
}
