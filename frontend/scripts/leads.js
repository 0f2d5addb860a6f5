// A click or Enter anywhere on a row of the list follows the link of the row; with Ctrl, Cmd or the middle button in a new tab.
(() => {
  const linkOf = (row) => {
    const slot = row.querySelector('td slot');
    const content = slot && slot.assignedElements()[0];
    return content && content.querySelector('a.lead-link');
  };

  // The link of the row an event is on; none in the head, outside the list, or on a link itself.
  const target = (event) => {
    const path = event.composedPath();
    const within = (test) => path.some(test);
    if (!within((node) => node.classList && node.classList.contains('lead-grid'))) return null;
    if (!within((node) => node.localName === 'tbody') || within((node) => node.localName === 'a')) return null;
    const row = path.find((node) => node.localName === 'tr');
    return row && linkOf(row);
  };

  const follow = (event, link) => {
    if (event.ctrlKey || event.metaKey || event.button === 1) window.open(link.href, '_blank', 'noopener');
    else link.click();
  };

  document.addEventListener('keydown', (event) => {
    const link = event.key === 'Enter' && !event.defaultPrevented && target(event);
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    follow(event, link);
  }, true);

  for (const kind of ['click', 'auxclick']) {
    document.addEventListener(kind, (event) => {
      const link = !event.defaultPrevented && event.button < 2 && target(event);
      if (link) follow(event, link);
    });
  }

  // Rows arrive some time after the list: tries until the row is there, for two seconds at most.
  const focusRow = (grid, index, tries = 40) => {
    const rows = grid.shadowRoot ? [...grid.shadowRoot.querySelectorAll('tbody tr')] : [];
    const row = rows.find((candidate) => candidate.index === index && !candidate.hidden && linkOf(candidate));
    if (row) {
      const active = document.activeElement;
      if (!active || active === document.body || grid.contains(active)) row.querySelector('td').focus({ preventScroll: true });
    } else if (tries > 0 && grid.isConnected) {
      setTimeout(() => focusRow(grid, index, tries - 1), 50);
    }
  };

  window.leadlineLeads = { focusRow };
})();
