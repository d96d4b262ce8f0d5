import path from "node:path";
import { isNativeError } from "node:util/types";

/** What the codes of failed system calls mean, and what to do. */
const meanings: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full: free some space",
  EDQUOT: "the disk quota is used up: free some space",
  EACCES: "permission denied: allow it, or choose another folder",
  EPERM: "permission denied: allow it, or choose another folder",
  EROFS: "the disk is read-only: choose a folder on another one",
  EMFILE: 'too many files are open: close other programs, or raise "ulimit -n"',
  ENFILE: "too many files are open: close other programs",
  EIO: "the disk reports an error: check it",
  ENOENT: "there is no such file or folder: create it, or correct the path",
  ENOTDIR: "a part of the path is a file, not a folder: correct the path",
  ELOOP: "links lead in a circle: correct them",
  EBUSY: "it is in use: stop what uses it, or choose another folder",
};

const ownCode = "MISTAKE";

/** Returns an error for wrong use or a wrong environment; commands print its message alone and end with exit code 2. */
export function mistake(message: string): Error {
  return Object.assign(new Error(message), { code: ownCode });
}

/**
 * Returns in one line what failed, what to do, and the state that things are in, where an error or its cause is a failed
 * system call; the message alone of an error from `mistake`; null for every other error.
 */
export function mistakeLine(error: unknown, state: string): string | null {
  if (!isNativeError(error)) return null;
  const { code = "", syscall, path: file, message } = error as NodeJS.ErrnoException;
  if (code === ownCode) return message;
  if (syscall === undefined) return mistakeLine(causeOf(error), state);
  const place = file === undefined ? syscall : path.relative("", file) || ".";
  const meaning = meanings[code];
  return `${place}: ${meaning === undefined ? message : `${meaning} (${code})`}; ${state}`;
}

/** Eleventy and esbuild each have their own way to say which error made theirs. */
function causeOf(error: Error): unknown {
  const { cause, originalError, errors } = error as WrappingError;
  return cause ?? originalError ?? errors?.[0]?.detail;
}

interface WrappingError extends Error {
  readonly originalError?: unknown;
  readonly errors?: readonly { readonly detail?: unknown }[];
}
