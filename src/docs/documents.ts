import { auditRules } from "../audit/index.ts";
import { rulesPage } from "../checks/explanations.ts";
import { formsConfig, formYaml } from "../forms/form-yaml.ts";
import { type IssueForm, issueForms } from "../forms/issue-forms.ts";
import { type DataFile, dataFileList } from "../schema/data-files.ts";
import { jsonSchemaOf } from "../schema/json-schema.ts";
import { recordsPage } from "./records-page.ts";

/** Returns every document that is generated from the code, by its path in the project; `npm run docs` writes them. */
export function documents(): ReadonlyMap<string, string> {
  const typed = dataFileList
    .map(([, file]) => file)
    .filter(({ schemaName }) => schemaName !== null);
  return new Map([
    ["docs/rules.md", rulesPage(auditRules)],
    ["docs/records.md", recordsPage()],
    [".github/ISSUE_TEMPLATE/config.yml", formsConfig()],
    ...issueForms.map((form) => [formPath(form), formYaml(form)] as const),
    [".vscode/settings.json", editorSettings(typed)],
    ...typed.map((file) => [schemaPath(file), jsonSchemaOf(file)] as const),
  ]);
}

/** GitHub shows the forms in the order of their names. */
function formPath(form: IssueForm): string {
  return `.github/ISSUE_TEMPLATE/${form.name}.yml`;
}

function schemaPath({ schemaName }: DataFile): string {
  return `docs/schemas/${schemaName}.json`;
}

/** Returns the settings with which VS Code completes, explains and checks the data files. */
function editorSettings(files: readonly DataFile[]): string {
  const schemas = files.map((file) => [`./${schemaPath(file)}`, `data/${file.path}`]);
  const settings = {
    "yaml.schemas": Object.fromEntries(schemas),
    "[yaml]": { "editor.tabSize": 2, "editor.insertSpaces": true },
    "files.eol": "\n",
    "files.insertFinalNewline": true,
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}
