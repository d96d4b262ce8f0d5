import { writeFileSync } from "node:fs";

// Loaded before a command that is measured: when it ends, writes how many seconds each of its stages took. A stage lasts
// from its mark to the next one.

process.on("exit", () => {
  const file = process.env["BENCH_STAGES"];
  const marks = performance.getEntriesByType("mark");
  const ends = [...marks.slice(1).map(({ startTime }) => startTime), performance.now()];
  const stages = { start: (marks[0]?.startTime ?? 0) / 1000 };
  for (const [i, { name, startTime }] of marks.entries())
    stages[name] = (stages[name] ?? 0) + ((ends[i] ?? startTime) - startTime) / 1000;
  if (file) writeFileSync(file, JSON.stringify(stages));
});
