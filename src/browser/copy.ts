// Shows the buttons that copy a text, where the browser can copy.
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copies]")) {
  const { copies = "", done = "" } = button.dataset;
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(copies)?.textContent ?? "");
    button.textContent = done;
  });
}
