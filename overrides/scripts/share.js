// Copies the address of the page, its citation, or a file with its citation.
document.querySelectorAll("[data-copy]").forEach(function (button) {
  if (!self.ClipboardItem) button.hidden = true;
  button.addEventListener("click", function () {
    var what = button.dataset.copy;
    var text = what === "text" ? button.previousElementSibling.textContent
      : what ? fetch(what).then(function (file) { return file.blob(); })
      : location.href.split("#")[0];
    // A promise inside the item: Safari takes nothing that comes after the press.
    navigator.clipboard.write([new ClipboardItem({
      "text/plain": Promise.resolve(text).then(function (text) { return new Blob([text], { type: "text/plain" }); })
    })]).then(function () {
      button.removeAttribute("aria-label");
      button.textContent = button.dataset.copied;
    });
  });
});
