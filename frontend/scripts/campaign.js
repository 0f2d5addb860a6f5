/* The browser's half of writing a campaign: placeholders go where the caret stands, and a closed window asks first. */
(() => {
  const insert = (area, text) => {
    const input = area.inputElement;
    const start = input.selectionStart ?? area.value.length;
    const end = input.selectionEnd ?? start;
    area.value = area.value.slice(0, start) + text + area.value.slice(end);
    /* Once the menu has given the focus back. */
    setTimeout(() => {
      input.focus();
      input.setSelectionRange(start + text.length, start + text.length);
    });
  };

  window.addEventListener('beforeunload', (event) => {
    if (document.querySelector('.campaign-editor[data-unsaved]')) {
      event.preventDefault();
    }
  });

  window.Leadline = window.Leadline || {};
  window.Leadline.campaign = { insert };
})();
