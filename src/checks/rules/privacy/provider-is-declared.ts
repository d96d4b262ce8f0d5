import { didYouMean, quote } from "../../../problems.ts";
import { typedWords } from "../../../words.ts";
import type { Rule } from "../../engine/rule.ts";

export const providerIsDeclared: Rule = {
  name: "provider-is-declared",
  severity: "doubt",
  reason:
    "Whoever signs up should read one name: the provider of the newsletter, the service in data/privacy.yaml and the privacy notice are the same company.",
  wrong: `# data/series.yaml, where data/privacy.yaml names the form's service "Postbox"
newsletter:
  provider:
    name: Mailbird`,
  right: `# data/series.yaml, where data/privacy.yaml names the form's service "Postbox"
newsletter:
  provider:
    name: Postbox (formerly Sendinblue)`,
  repair: "Use the provider's present name in all three places.",
  check: ({ series, privacy, privacyNotice }) => {
    const newsletter = series?.record.newsletter;
    if (!series || !newsletter) return [];
    const { provider, form } = newsletter;
    const service = privacy?.record.find(({ host }) => form.url.includes(`//${host}/`))?.name;
    const path = ["newsletter", "provider", "name"];
    if (service !== undefined && !shareWord(provider.name, service)) {
      const fact = `data/privacy.yaml calls the service of the form ${quote(service)}`;
      return [{ source: series.source, path, fact: `${fact}${didYouMean(service)}` }];
    }
    if (privacyNotice === null || shareWord(provider.name, privacyNotice.record)) return [];
    const fact = `${quote(provider.name)} is not in the privacy notice: name there who sends the newsletter`;
    return [{ source: privacyNotice.source, path: [], fact }];
  },
};

function shareWord(name: string, text: string): boolean {
  const words = new Set(typedWords(text));
  return typedWords(name).some((word) => words.has(word));
}
