// The browser asks before a window is closed or left in which somebody has typed what is not saved.
window.addEventListener('beforeunload', (event) => {
  if (document.querySelector('[data-unsaved]')) event.preventDefault();
});
