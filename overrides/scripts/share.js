// Copies the address of the page, its citation, or a file with its citation.
document.querySelectorAll("[data-copy]").forEach((button) => {
  if (!self.ClipboardItem) button.hidden = true;
  button.addEventListener("click", () => {
    const what = button.dataset.copy;
    const text =
      what === "text"
        ? button.previousElementSibling.textContent
        : what
          ? fetch(what).then((file) => file.blob())
          : location.href.split("#")[0];
    // A promise inside the item: Safari takes nothing that comes after the press.
    navigator.clipboard
      .write([
        new ClipboardItem({
          "text/plain": Promise.resolve(text).then(
            (text) => new Blob([text], { type: "text/plain" }),
          ),
        }),
      ])
      .then(() => {
        button.removeAttribute("aria-label");
        button.textContent = button.dataset.copied;
      });
  });
});
