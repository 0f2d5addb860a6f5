// A single key presses the button that carries it as data-key, unless somebody is typing.
(() => {
  /* How long a field may take to come. */
  const PATIENCE = 2000;

  /* What is typed after a key that opens a field belongs into that field, also before the server has sent it. */
  let ahead;

  const isField = (node) => node instanceof HTMLElement && (node.isContentEditable || /^(input|textarea|select)$/i.test(node.localName));

  const begin = () => {
    const mine = { text: '' };
    ahead = mine;
    setTimeout(() => ahead === mine && (ahead = undefined), PATIENCE);
  };

  document.addEventListener('focusin', (event) => {
    const field = event.composedPath()[0];
    if (ahead && /^(input|textarea)$/i.test(field.localName)) {
      const { text } = ahead;
      ahead = undefined;
      if (text) {
        field.value += text;
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      }
    }
  });

  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
    const busy = document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]');
    if (event.composedPath().some(isField) || busy) return;
    if (ahead) {
      ahead.text += event.key;
      event.preventDefault();
      return;
    }
    const target = [...document.querySelectorAll('[data-key]')].find(
      (el) => el.dataset.key === event.key.toLowerCase() && el.offsetParent !== null && !el.disabled,
    );
    if (target) {
      event.preventDefault();
      if (target.dataset.opens === 'field') {
        begin();
      }
      target.click();
    }
  });
})();
