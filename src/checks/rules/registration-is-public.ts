import { urlCheck } from "../engine/address-check.ts";
import type { Rule } from "../engine/rule.ts";

export const registrationIsPublic: Rule = {
  name: "registration-is-public",
  severity: "problem",
  reason:
    "A link that opens the meeting itself lets anyone in without registering; it is only for those who registered.",
  wrong: "registration: https://itu-dk.zoom.us/j/63412345678?pwd=c2VjcmV0",
  right: "registration: https://itu-dk.zoom.us/meeting/register/u5YqcOmorDMiHt",
  repair: "Copy the registration link from the meeting's settings, not the link to join.",
  checkText: urlCheck(({ hostname, pathname }) => {
    const isMeeting = meetings.some(
      ([host, path]) => host.test(hostname) && path.test(pathname.toLowerCase()),
    );
    return isMeeting ? "opens the meeting itself: give the registration link" : null;
  }),
};

/** Hosts and paths that open a meeting. */
const meetings: readonly (readonly [RegExp, RegExp])[] = [
  [/(^|\.)(zoom\.us|zoom\.com|zoomgov\.com)$/, /^\/(j|my|s|w|wc)\//],
  [/^meet\.google\.com$/, /^\/(lookup\/)?[a-z]/],
  [/^teams\.(microsoft|live)\.com$/, /^\/(l\/meetup-join|meet)\//],
  [/(^|\.)webex\.com$/, /^\/(meet|join)\/|\/j\.php$|\/meet\//],
  [/^(global\.)?(gotomeeting|gotomeet)\.(com|me)$/, /^\/(join\/)?\d/],
  [/^meet\.jit\.si$/, /^\/./],
  [/^whereby\.com$/, /^\/[^/]+\/?$/],
  [/^bluejeans\.com$/, /^\/\d/],
];
