/** Ends the process on Ctrl+C, and when the system or its parent asks it to, with what `process.on("exit")` does. */
export function exitOnSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit());
}
