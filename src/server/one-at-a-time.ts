/**
 * Returns a function that runs `task`, which must not reject. A call while it runs makes one more run follow, however many
 * calls there are; each call waits for the last run.
 */
export function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let isAskedAgain = false;
  const runAll = async () => {
    do {
      isAskedAgain = false;
      await task();
    } while (isAskedAgain);
    running = null;
  };
  return () => {
    isAskedAgain = true;
    running ??= runAll();
    return running;
  };
}
