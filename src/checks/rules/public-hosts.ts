import { inUrls } from "../engine/addresses.ts";
import type { Rule } from "../engine/rule.ts";

export const publicHosts: Rule = {
  name: "public-hosts",
  reason: "An address must lead every visitor to the same place, not only the one who typed it.",
  wrong: "website: http://localhost:8080/webinar/",
  right: "website: https://sound.example.org/webinar/",
  repair: "Give the public address: a host with a dot, without a user name.",
  checkText: inUrls(({ hostname, username, password }) => {
    if (username || password) return "holds a user name: an e-mail address is no web address";
    if (/^[\d.]+$|^\[/.test(hostname))
      return `${hostname} is the number of a machine: give its name`;
    const host = hostname.replace(/\.$/, "");
    if (/(^|\.)(localhost|local|internal|intranet|lan|home|corp)$/.test(host))
      return `${hostname} is known on one machine or network only`;
    if (hostname.endsWith(".") || !/^([^.]+\.)+([a-z]{2,}|xn--[a-z0-9-]+)$/.test(host))
      return `"${hostname}" is not the name of a host`;
    return null;
  }),
};
