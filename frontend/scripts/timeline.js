// The header of the timeline, which the Grid keeps in sight, names the month of the first row below it.
// The server hears when the reader leaves the top or comes back, and nothing in between.
window.leadlineTimeline = (grid, header) => {
  if (grid.leadlineTimeline) return;
  grid.leadlineTimeline = true;
  const table = grid.shadowRoot.getElementById('table');
  let top = true;
  let planned = false;

  const look = () => {
    planned = false;
    const edge = header.getBoundingClientRect().bottom + 2;
    let first = null;
    for (const row of grid.querySelectorAll('.activity-row')) {
      const place = row.getBoundingClientRect();
      if (place.height > 0 && place.bottom > edge && (!first || place.top < first.place.top)) first = { row, place };
    }
    const month = first && first.row.dataset.month;
    if (month && header.firstChild && header.firstChild.data !== month) header.firstChild.data = month;
    const nowTop = table.scrollTop < 24;
    if (nowTop !== top) {
      top = nowTop;
      grid.dispatchEvent(new CustomEvent('timeline-place', { detail: { top } }));
    }
  };
  const plan = () => {
    if (!planned) {
      planned = true;
      requestAnimationFrame(look);
    }
  };

  table.addEventListener('scroll', plan, { passive: true });
  new MutationObserver(plan).observe(grid, { subtree: true, childList: true, attributeFilter: ['data-month'] });
  plan();
};
