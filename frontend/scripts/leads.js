// A click or Enter anywhere on a row of the list follows the link of the row; with Ctrl, Cmd or the middle button in a new tab.
// Space or X on a row picks it, with Shift all from the one before on.
(() => {
  const within = (row, selector) =>
    [...row.querySelectorAll('td slot')]
      .flatMap((slot) => slot.assignedElements())
      .map((content) => content.querySelector(selector))
      .find((found) => found);

  const linkOf = (row) => within(row, 'a.lead-link');

  const boxOf = (row) => within(row, '.lead-pick input');

  // The row an event is on; none in the head, outside the list, or on something that has a meaning of its own.
  const rowOf = (event) => {
    const path = event.composedPath();
    const on = (test) => path.some(test);
    if (!on((node) => node.classList && node.classList.contains('lead-grid'))) return null;
    if (!on((node) => node.localName === 'tbody') || on((node) => node.localName === 'a' || node.localName === 'label')) return null;
    return path.find((node) => node.localName === 'tr');
  };

  const target = (event) => {
    const row = rowOf(event);
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

  // The cell of a box that has the focus: what is no business of the box itself is that of its row.
  const cellOfBox = (event) => {
    const path = event.composedPath();
    return path.some((node) => node.classList && node.classList.contains('lead-pick')) && path.find((node) => node.localName === 'td');
  };

  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !/^[ x]$/i.test(event.key)) return;
    const cell = event.key !== ' ' && cellOfBox(event);
    const row = cell ? cell.parentElement : rowOf(event);
    const box = row && boxOf(row);
    if (!box) return;
    event.preventDefault();
    event.stopPropagation();
    box.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, shiftKey: event.shiftKey }));
  }, true);

  // The Grid leaves keys to what has the focus in a cell; a box has nothing to do with them.
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !/^(Arrow|Page|Home|End)/.test(event.key)) return;
    const cell = cellOfBox(event);
    if (!cell) return;
    event.preventDefault();
    event.stopPropagation();
    cell.focus({ preventScroll: true });
    cell.dispatchEvent(new KeyboardEvent('keydown', { key: event.key, code: event.code, shiftKey: event.shiftKey, bubbles: true, cancelable: true, composed: true }));
  }, true);

  // The Grid would press what is first in the cell once Space is let go.
  document.addEventListener('keyup', (event) => {
    const row = event.key === ' ' && rowOf(event);
    if (!row || !boxOf(row)) return;
    event.preventDefault();
    event.stopPropagation();
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

  // Back among the rows: from a box to its row, from elsewhere to where the focus was last.
  const focusRows = (grid) => {
    const content = document.activeElement && document.activeElement.closest('vaadin-grid-cell-content');
    const cell =
      (content && content.assignedSlot && content.assignedSlot.closest('td')) ||
      grid.shadowRoot.querySelector('tbody [tabindex="0"]') ||
      grid.shadowRoot.querySelector('tbody tr:not([hidden]) td');
    if (cell) cell.focus({ preventScroll: true });
  };

  window.leadlineLeads = { focusRow, focusRows };
})();
