import { parentPort, workerData } from "node:worker_threads";
import { type AuditedFile, examineFiles } from "./examine-file.ts";

// Examines files beside the main thread: each message holds some, its answer what they say.

parentPort?.on("message", (files: readonly AuditedFile[]) =>
  parentPort?.postMessage(examineFiles(files, workerData)),
);
