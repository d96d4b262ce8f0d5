import { urlCheck } from "../engine/address-check.ts";
import type { Rule } from "../engine/rule.ts";

export const httpsAddresses: Rule = {
  name: "https-addresses",
  severity: "doubt",
  reason:
    "Browsers warn about pages without https, and anyone on the network can read and change them.",
  wrong: "website: http://lind.example.org",
  right: "website: https://lind.example.org",
  repair:
    "Write https:// and try the address; if it does not answer, say so in a comment that switches this rule off.",
  checkText: urlCheck(
    ({ protocol }) => (protocol === "http:" ? "starts with http://, not https://" : null),
    () => ({ start: 0, end: "http://".length }),
  ),
};
