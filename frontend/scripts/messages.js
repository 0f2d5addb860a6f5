/*
 * The browser's half of the list of messages. A virtual list knows the height of a row only once it is drawn, so rows
 * that arrive above the reader would push away what is being read. This keeps one row where it is: the newest when the
 * reader is at the end, the one that was asked for, else the first one in sight. A conversation that is shorter than the
 * window stands at its bottom.
 */
(() => {
  const NEAR_END = 40;
  const HOLD = 700;
  const PILL_STAYS = 1200;
  /* Who flies past a message has not read it. */
  const A_LOOK = 700;

  const attach = (list) => {
    if (list.$messages) {
      return list.$messages;
    }
    const pane = list.parentElement;
    let anchor = { end: true };
    let heldUntil = performance.now() + HOLD;
    let flash = -1;
    let atEnd = true;
    let planned = false;
    let pillTimer = 0;
    let looking = 0;
    let seen = '';

    const rows = () => [...list.children].filter((row) => !row.hidden && row.ariaPosInSet);
    const indexOf = (row) => Number(row.ariaPosInSet) - 1;
    const drawn = (row) => row.querySelector(':scope > .msg:not(.msg-waiting)');
    const rowAt = (index) => rows().find((row) => indexOf(row) === index);
    const size = () => list.items?.length ?? 0;
    const held = () => performance.now() < heldUntil;

    /* Every row begins where the one above it ends; not so for a moment after heights have changed. */
    const settled = () => {
      const places = rows()
        .sort((a, b) => indexOf(a) - indexOf(b))
        .map((row) => row.getBoundingClientRect());
      return places.every((place, i) => i === 0 || Math.abs(place.top - places[i - 1].bottom) < 2);
    };

    const settleDown = () => {
      const first = rowAt(0);
      const last = rowAt(size() - 1);
      const height = first && last ? last.getBoundingClientRect().bottom - first.getBoundingClientRect().top : Infinity;
      list.style.paddingTop = `${Math.max(0, Math.floor(list.offsetHeight - height))}px`;
    };

    const toEnd = () => {
      const last = rowAt(size() - 1);
      const gap = last && last.getBoundingClientRect().bottom - list.getBoundingClientRect().bottom;
      if (!last || Math.abs(gap) > 1 + NEAR_END / 2 || !settled()) {
        list.scrollToIndex(size() - 1);
      }
      list.scrollTop = list.scrollHeight;
    };

    const toAnchor = () => {
      let row = rowAt(anchor.index);
      if (!row || !settled()) {
        list.scrollToIndex(anchor.index);
        row = rowAt(anchor.index);
      }
      if (!row) {
        return;
      }
      const view = list.getBoundingClientRect();
      const place = row.getBoundingClientRect();
      const wanted = anchor.middle ? Math.max(8, (view.height - place.height) / 2) : anchor.offset;
      const off = place.top - view.top - wanted;
      if (Math.abs(off) >= 1) {
        list.scrollTop += off;
      }
    };

    const light = () => {
      const row = flash < 0 ? null : rowAt(flash);
      const bubble = row && drawn(row) && row.querySelector('.msg-bubble, .msg-service > span');
      if (bubble) {
        flash = -1;
        const ring = (colour) => ({ boxShadow: `0 0 0 0.2rem ${colour}` });
        bubble.animate([ring('var(--ll-hit)'), ring('var(--ll-hit)'), ring('transparent')], { duration: 2200 });
      }
    };

    const restore = () => {
      planned = false;
      if (size() === 0) {
        pane.removeAttribute('data-away');
      }
      if (size() === 0 || list.offsetHeight === 0) {
        return;
      }
      settleDown();
      if (anchor.end) {
        toEnd();
      } else {
        toAnchor();
      }
      if (anchor.unread && allDrawnFrom(anchor.index) && endInSight()) {
        anchor = { end: true };
      }
      light();
      report();
      look();
      if (pane.querySelector('.msg-day-pill[data-on]')) {
        nameDay(firstInSight());
      }
    };

    /* After everything that came in one answer of the server, and before it is painted. */
    const plan = () => {
      if (!planned) {
        planned = true;
        queueMicrotask(restore);
      }
    };

    const firstInSight = () => {
      const view = list.getBoundingClientRect();
      const seen = rows()
        .map((row) => ({ row, place: row.getBoundingClientRect() }))
        .filter(({ place }) => place.bottom > view.top + 4 && place.top < view.bottom)
        .sort((a, b) => a.place.top - b.place.top);
      const best = seen.find(({ row }) => drawn(row)) ?? seen[0];
      return best && { index: indexOf(best.row), offset: best.place.top - view.top, row: best.row };
    };

    const endInSight = () =>
      list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END && Boolean(rowAt(size() - 1));

    const report = () => {
      const now = endInSight();
      pane.toggleAttribute('data-away', !now && size() > 0);
      if (now !== atEnd) {
        atEnd = now;
        list.dispatchEvent(new CustomEvent('messages-place', { detail: { atEnd } }));
      }
    };

    const nameDay = (first) => {
      const pill = pane.querySelector('.msg-day-pill');
      const day = first && drawn(first.row)?.dataset.day;
      if (!pill || !day) {
        return;
      }
      const heading = first.row.querySelector('.msg-day')?.getBoundingClientRect();
      const doubled = heading && heading.bottom > list.getBoundingClientRect().top;
      pill.textContent = day;
      pill.toggleAttribute('data-on', !doubled);
      clearTimeout(pillTimer);
      pillTimer = setTimeout(() => pill.removeAttribute('data-on'), PILL_STAYS);
    };

    list.addEventListener('scroll', () => {
      if (held()) {
        plan();
        return;
      }
      const first = firstInSight();
      anchor = endInSight() || !first ? { end: true } : { index: first.index, offset: first.offset };
      report();
      look();
      nameDay(first);
    });

    const allDrawnFrom = (index) => {
      for (let i = index; i < size(); i++) {
        const row = rowAt(i);
        if (!row || !drawn(row)) {
          return false;
        }
      }
      return true;
    };

    /* The end of the newest message of the other side that is in sight. */
    const newestInSight = () => {
      const view = list.getBoundingClientRect();
      const inSight = (row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return bottom > view.top && (bottom <= view.bottom + 4 || top <= view.top);
      };
      return rows()
        .filter((row) => drawn(row)?.matches('.theirs') && inSight(row))
        .sort((a, b) => indexOf(b) - indexOf(a))[0];
    };

    /* Tells the server what was looked at; of a page or tab that nobody sees nothing. */
    const look = () => {
      looking ||= setTimeout(() => {
        looking = 0;
        const row = !document.hidden && list.isConnected && list.offsetHeight > 0 && newestInSight();
        const key = row && list.items[indexOf(row)]?.key;
        if (key && key !== seen) {
          seen = key;
          list.dispatchEvent(new CustomEvent('messages-seen', { detail: { key } }));
        }
      }, A_LOOK);
    };
    const pageChanged = () => {
      if (list.isConnected) {
        look();
      } else {
        document.removeEventListener('visibilitychange', pageChanged);
      }
    };
    document.addEventListener('visibilitychange', pageChanged);

    /* From here on the reader decides. */
    const letGo = () => {
      heldUntil = 0;
    };
    ['wheel', 'touchstart', 'pointerdown', 'keydown'].forEach((act) =>
      list.addEventListener(act, letGo, { passive: true }),
    );

    ['set', 'clear', 'updateData', 'updateSize'].forEach((name) => {
      const original = list.$connector[name];
      list.$connector[name] = (...args) => {
        /* When the list has become shorter, what lies beyond its end is gone already; clearing it would throw. */
        if (name !== 'clear' || args[0] < size()) {
          original(...args);
        }
        plan();
      };
    });
    /* The list lays itself out in the next frame, then this. */
    new ResizeObserver(() => requestAnimationFrame(plan)).observe(list);

    const hold = (at) => {
      anchor = at;
      heldUntil = performance.now() + HOLD;
      plan();
    };
    list.$messages = {
      /* The row that is to stay where it is, by the key the server knows it by; empty when there is none. */
      reading: () => list.items?.[firstInSight()?.index]?.key ?? '',
      /* It has another index now. */
      stay: (index) => hold({ index, offset: firstInSight()?.offset ?? 0 }),
      toEnd: () => hold({ end: true }),
      /* With the line at the top, or at the end when that shows it as well. */
      toUnread: (index) => hold({ index, offset: 8, unread: true }),
      toIndex: (index) => {
        flash = index;
        hold({ index, middle: true });
      },
      /* Answers the nearest row above or below this index that can be answered, and shows it. Its index; undefined for none. */
      answer: (from, above) => {
        const row = rows()
          .filter((one) => one.querySelector('.msg-answer') && (above ? indexOf(one) < from : indexOf(one) > from))
          .sort((a, b) => (above ? indexOf(b) - indexOf(a) : indexOf(a) - indexOf(b)))[0];
        if (row) {
          flash = indexOf(row);
          row.scrollIntoView({ block: 'nearest' });
          light();
          row.querySelector('.msg-answer').click();
        }
        return row && indexOf(row);
      },
    };
    plan();
    return list.$messages;
  };

  const bareTitle = () => document.title.replace(/^\(\d+\) /, '');

  /* How many have written to a page that nobody sees. */
  const title = (news) => {
    document.title = document.hidden && news > 0 ? `(${news}) ${bareTitle()}` : bareTitle();
  };
  document.addEventListener('visibilitychange', () => title(0));

  window.Leadline = window.Leadline || {};
  window.Leadline.messages = { attach, title };
})();
