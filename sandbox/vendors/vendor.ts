import { createEmulator, type SeedConfig } from "emulate";
import type { Faults } from "@/sandbox/failures";
import { listen } from "@/sandbox/http";
import type { Journal } from "@/sandbox/journal";
import { createFront, type FrontOptions } from "@/sandbox/vendors/front";
import { createRecorder } from "@/sandbox/vendors/replay";

export type Vendor = { readonly origin: string; readonly reset: () => void; readonly close: () => Promise<void> };

type VendorSpec = Pick<FrontOptions, "isWrite" | "isApi" | "introduce"> & {
  readonly service: "resend" | "twilio";
  readonly seed: SeedConfig;
  readonly idsIn: (answer: unknown) => readonly string[];
};

/** Runs one of emulate's own emulators behind a front that gives it memory; ids change on a restart, old ones lead to the new. */
export async function startVendor(spec: VendorSpec, port: number, journal: Journal, faults: Faults): Promise<Vendor> {
  const emulator = await createEmulator({ service: spec.service, port: 0, seed: spec.seed });
  const target = emulator.url.replace("localhost", "127.0.0.1");
  try {
    const recorder = createRecorder(journal, spec.service, target, spec.idsIn);
    await recorder.replay();
    const front = await listen(port, async () => createFront({ ...spec, target, recorder, faults }));
    return {
      origin: front.origin,
      reset: () => emulator.reset(),
      close: async () => void (await Promise.all([front.close(), emulator.close()])),
    };
  } catch (error) {
    await emulator.close();
    throw error;
  }
}
