import type { Finding, Rule } from "../engine/rule.ts";

export const orcidsOnce: Rule = {
  name: "orcids-once",
  severity: "problem",
  reason: "An ORCID identifies exactly one person in the world.",
  wrong: `# data/people/ben-okoro.yaml; ada-lind.yaml has it too
orcid: 0000-0002-1825-0097`,
  right: `# data/people/ben-okoro.yaml
orcid: 0000-0001-5109-3700`,
  repair: "Look both people up on orcid.org.",
  check: ({ people }) => {
    const first = new Map<string, string>();
    return [...people.values()].flatMap(({ id, source, record: { orcid } }): Finding[] => {
      if (orcid === undefined) return [];
      const other = first.get(orcid);
      if (other === undefined) first.set(orcid, id);
      const fact = `"${orcid}" is also the ORCID of ${other}`;
      return other === undefined ? [] : [{ source, path: ["orcid"], fact }];
    });
  },
};
