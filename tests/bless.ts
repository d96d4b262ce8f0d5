import { rmSync } from "node:fs";
import { buildInto, tiny, tinyNow } from "./built-site.ts";

// Renews the site that the tiny series is expected to make; the difference is for a reviewer to read.
rmSync(tiny.expected, { recursive: true, force: true });
await buildInto(tiny.expected, tiny.data, tinyNow);
