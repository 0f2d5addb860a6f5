// Enter on a row of the list follows the link of the row; with Ctrl or Cmd in a new tab.
(() => {
  const linkOf = (row) => {
    const slot = row.querySelector('td slot');
    const content = slot && slot.assignedElements()[0];
    return content && content.querySelector('a.lead-link');
  };

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.defaultPrevented) return;
    const path = event.composedPath();
    if (!path.some((node) => node.classList && node.classList.contains('lead-grid'))) return;
    const row = path.find((node) => node.localName === 'tr');
    const inBody = path.some((node) => node.localName === 'tbody');
    const link = row && inBody && linkOf(row);
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.ctrlKey || event.metaKey) window.open(link.href, '_blank', 'noopener');
    else link.click();
  }, true);

  // Rows arrive some time after the list: tries until the row is there, for a second at most.
  const focusRow = (grid, index, tries = 20) => {
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
