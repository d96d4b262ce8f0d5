import { parentPort, workerData } from "node:worker_threads";
import { type AuditedFile, examineFiles } from "./examine-file.ts";

// Examines files in a thread of its own: each message is a batch of files, each reply its findings.

parentPort?.on("message", (files: readonly AuditedFile[]) =>
  parentPort?.postMessage(examineFiles(files, workerData)),
);
