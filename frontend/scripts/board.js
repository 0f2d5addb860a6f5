// Arrow keys walk over the cards of the board. With Ctrl or Alt left and right take the card along; M or Space asks where it shall go.
(() => {
  const columns = (board) => [...board.querySelectorAll('.board-column')].filter((column) => column.offsetParent !== null);
  const links = (column) => [...column.querySelectorAll('.board-card-title')];

  const middle = (element) => {
    const box = element.getBoundingClientRect();
    return box.top + box.height / 2;
  };

  // The card beside this one, in the nearest column that has any.
  const beside = (link, by) => {
    const all = columns(link.closest('.board'));
    for (let at = all.indexOf(link.closest('.board-column')) + by; at >= 0 && at < all.length; at += by) {
      const found = links(all[at]);
      if (found.length) {
        return found.reduce((best, one) => Math.abs(middle(one) - middle(link)) < Math.abs(middle(best) - middle(link)) ? one : best);
      }
    }
    return null;
  };

  const target = (link, key) => {
    const all = links(link.closest('.board-column'));
    const at = all.indexOf(link);
    switch (key) {
      case 'ArrowUp': return all[at - 1];
      case 'ArrowDown': return all[at + 1];
      case 'Home': return all[0];
      case 'End': return all[all.length - 1];
      case 'ArrowLeft': return beside(link, -1);
      case 'ArrowRight': return beside(link, 1);
      default: return undefined;
    }
  };

  const tell = (link, name, detail) => {
    const deal = link.closest('.board-card').dataset.deal;
    link.dispatchEvent(new CustomEvent(name, { bubbles: true, detail: { deal, ...detail } }));
  };

  document.addEventListener('keydown', (event) => {
    const link = event.target.closest && event.target.closest('.board-card-title');
    if (!link || event.defaultPrevented || event.shiftKey || event.metaKey) return;
    const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    if (event.ctrlKey || event.altKey) {
      if (!sideways || (event.ctrlKey && event.altKey)) return;
      event.preventDefault();
      tell(link, 'board-step', { by: event.key === 'ArrowLeft' ? -1 : 1 });
    } else if (event.key === ' ' || event.key.toLowerCase() === 'm') {
      event.preventDefault();
      tell(link, 'board-ask', {});
    } else {
      const next = target(link, event.key);
      if (next === undefined) return;
      event.preventDefault();
      if (next) {
        next.focus({ preventScroll: true });
        next.closest('.board-card').scrollIntoView({ block: 'nearest', inline: 'nearest' });
      }
    }
  });

  // Whoever moves the card that has the focus, here or elsewhere: the focus goes along.
  let held = null;
  const keeper = new MutationObserver(() => {
    if (held === null || document.activeElement !== document.body) return;
    const link = document.querySelector(`.board-card[data-deal="${CSS.escape(held)}"] .board-card-title`);
    if (link) link.focus({ preventScroll: true });
  });

  // A column has one card that Tab reaches, also when that card goes elsewhere.
  const reachable = new MutationObserver((changes) => {
    new Set(changes.map((change) => change.target.closest('.board-column')).filter(Boolean)).forEach((column) => {
      const all = links(column);
      if (all.length && !all.some((link) => link.tabIndex === 0)) all[0].setAttribute('tabindex', '0');
    });
  });

  document.addEventListener('focusin', (event) => {
    const link = event.target.closest && event.target.closest('.board-card-title');
    if (!link) return;
    // Tab comes back to the card of a column that had the focus last.
    links(link.closest('.board-column')).forEach((one) => one.setAttribute('tabindex', one === link ? '0' : '-1'));
    held = link.closest('.board-card').dataset.deal;
    keeper.observe(link.closest('.board'), { childList: true, subtree: true });
    reachable.observe(link.closest('.board'), { childList: true, subtree: true });
  });

  const release = () => {
    held = null;
    keeper.disconnect();
  };

  document.addEventListener('focusout', (event) => {
    if (held === null) return;
    if (event.relatedTarget) release();
    // A click beside everything; a card that was taken out has been put back by now.
    else setTimeout(() => { if (document.activeElement === document.body) release(); }, 1000);
  });
})();
