/** Returns text escaped for Markdown, so that nothing in it becomes markup. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&]/g, "\\$&");
}
