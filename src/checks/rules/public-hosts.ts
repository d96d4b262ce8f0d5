import { urlCheck } from "../engine/address-check.ts";
import type { Rule } from "../engine/rule.ts";

export const publicHosts: Rule = {
  name: "public-hosts",
  severity: "problem",
  reason: "An address must lead every visitor to the same place, not only the person who typed it.",
  wrong: "website: http://localhost:8080/webinar/",
  right: "website: https://sound.example.org/webinar/",
  repair: "Give the public address: a host name with a dot, and no user name.",
  checkText: urlCheck(({ hostname, username, password }) => {
    if (username || password) return "contains a user name: an e-mail address is not a web address";
    if (/^[\d.]+$|^\[/.test(hostname)) return `${hostname} is an IP address: give the host name`;
    const host = hostname.replace(/\.$/, "");
    if (/(^|\.)(localhost|local|internal|intranet|lan|home|corp)$/.test(host))
      return `${hostname} is only known on one machine or network`;
    if (hostname.endsWith(".") || !/^([^.]+\.)+([a-z]{2,}|xn--[a-z0-9-]+)$/.test(host))
      return `"${hostname}" is not a host name`;
    return null;
  }),
};
