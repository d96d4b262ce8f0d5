/** Returns plain text as Markdown shows it: nothing in it becomes markup. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&]/g, "\\$&");
}
