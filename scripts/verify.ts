import { runChecks } from "@/scripts/verify/checks";

process.exitCode = (await runChecks()).failed > 0 ? 1 : 0;
