/* Shows something of a side column in its place: brings it into sight, gives it the focus, and lights it up for a moment. */
(() => {
  window.Leadline = window.Leadline || {};
  window.Leadline.beside = (place) => {
    const show = () => {
      place.scrollIntoView({ block: 'center' });
      place.tabIndex = -1;
      place.focus({ preventScroll: true });
      const lit = (colour) => ({ backgroundColor: colour, boxShadow: `0 0 0 0.25rem ${colour}` });
      place.animate([lit('var(--ll-hit)'), lit('var(--ll-hit)'), lit('transparent')], { duration: 2200 });
    };
    /* A drawer that has just been opened cannot be focused before it is seen. */
    const whenSeen = (frames) =>
      place.checkVisibility({ visibilityProperty: true }) || frames === 0
        ? show()
        : requestAnimationFrame(() => whenSeen(frames - 1));
    requestAnimationFrame(() => whenSeen(60));
  };
})();
