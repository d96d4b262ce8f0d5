// Plays the video on the page from the moment of a link that was followed: its host is contacted only then.
addEventListener("click", (event) => {
  const link = (event.target as Element).closest<HTMLElement>("[data-player]");
  const frame = document.querySelector<HTMLIFrameElement>("iframe.video");
  // A click with a key held down opens the host in a new tab or window.
  if (!link || !frame || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  // A new frame: in the old one an address that differs after its # would load nothing.
  const fresh = frame.cloneNode() as HTMLIFrameElement;
  fresh.removeAttribute("srcdoc");
  // Players refuse pages that they cannot tell.
  fresh.referrerPolicy = "strict-origin";
  fresh.src = link.dataset["player"] ?? "";
  frame.replaceWith(fresh);
  fresh.focus();
});
