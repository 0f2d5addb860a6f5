// A single key presses the button that carries it as data-key, unless somebody is typing.
document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
  const typing = event.composedPath().some((node) =>
    node instanceof HTMLElement && (node.isContentEditable || /^(input|textarea|select)$/i.test(node.localName)));
  const busy = document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]');
  if (typing || busy) return;
  const target = [...document.querySelectorAll('[data-key]')]
    .find((el) => el.dataset.key === event.key.toLowerCase() && el.offsetParent !== null && !el.disabled);
  if (target) {
    event.preventDefault();
    target.click();
  }
});
