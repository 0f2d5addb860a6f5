/* The browser's half of writing a campaign: placeholders go where the caret stands. */
(() => {
  /* As if it had been typed: the field hears of it, and so does the server. */
  const insert = (area, text) => {
    const input = area.inputElement;
    input.setRangeText(text, input.selectionStart, input.selectionEnd, 'end');
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    /* Once the menu has given the focus back. */
    setTimeout(() => input.focus());
  };

  window.Leadline = window.Leadline || {};
  window.Leadline.campaign = { insert };
})();
