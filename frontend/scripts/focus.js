/*
 * Others change the page, too: what has the focus may be hidden or taken away. Browsers then begin anew at the top of the page; this lets the
 * focus go on from a place that stays.
 */
(() => {
  let last;
  document.addEventListener('focusin', (event) => {
    last = event.target;
  });

  const there = (node) => node.isConnected && node.checkVisibility() && !node.disabled;

  const lost = () => {
    const now = document.activeElement;
    const nowhere = !now || now === document.body || !there(now);
    return nowhere && last && !there(last);
  };

  window.Leadline = window.Leadline || {};
  window.Leadline.focus = {
    goesOnAt: (place) => lost() && place.focus({ preventScroll: true }),
  };
})();
