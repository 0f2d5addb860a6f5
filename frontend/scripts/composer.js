/*
 * The browser's half of the box one writes in. A message appears the moment Enter is pressed, before the server has heard of it:
 * a ghost of it stands below the conversation until the real one has come. Each carries a token, so that pressing once is
 * one message, whatever the network does.
 */
(() => {
  const LIMIT = 4096;
  const NEAR = 3500;

  const newToken = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  };

  const attach = (box) => {
    if (box.$composer) {
      return box.$composer;
    }
    const area = box.querySelector('vaadin-text-area');
    const counter = box.querySelector('.msg-counter');
    const send = box.querySelector('.msg-send');
    const split = box.querySelector('.msg-split');
    const several = split.querySelector('button');
    const ghosts = new Map();

    const place = () => {
      const conversation = box.closest('.msg-tab')?.querySelector('.msg-conversation');
      let found = conversation?.querySelector('.msg-ghosts');
      if (conversation && !found) {
        found = document.createElement('div');
        found.className = 'msg-ghosts';
        found.setAttribute('aria-hidden', 'true');
        conversation.append(found);
      }
      return found;
    };

    const ghost = (token, text) => {
      const row = document.createElement('div');
      row.className = 'msg own single msg-ghost';
      const line = document.createElement('div');
      line.className = 'msg-row';
      const avatar = document.createElement('span');
      avatar.className = 'msg-avatar none';
      const bubble = document.createElement('div');
      bubble.className = 'msg-bubble';
      const words = document.createElement('div');
      words.className = 'msg-text';
      words.dir = 'auto';
      words.textContent = text;
      bubble.append(words);
      line.append(avatar, bubble);
      row.append(line);
      ghosts.set(token, row);
      place()?.append(row);
    };

    const measure = () => {
      const length = area.value.length;
      const left = LIMIT - length;
      counter.textContent = length > NEAR ? String(left) : '';
      counter.toggleAttribute('data-over', left < 0);
      split.hidden = left >= 0;
      send.toggleAttribute('disabled', area.disabled || left < 0 || !area.value.trim());
    };

    /* Pressed again unchanged it is the same message: the server may have kept it, and only the answer was lost. */
    let returned;

    const post = (several) => {
      const text = area.value;
      if (area.disabled || !text.trim() || (!several && text.trim().length > LIMIT)) {
        return;
      }
      const token = returned?.text === text ? returned.token : newToken();
      returned = undefined;
      ghost(token, text.trim());
      area.value = '';
      measure();
      box.dispatchEvent(new CustomEvent('composer-send', { detail: { token, text, several } }));
    };

    /* As in Telegram Desktop: with Ctrl the arrows choose what is answered. Buttons at each message would be a hundred stops for Tab. */
    let answering;
    const step = (above) => {
      const list = box.closest('.msg-tab')?.querySelector('.msg-list');
      const quoted = box.querySelector('.msg-quote:not([hidden])')?.childElementCount > 0;
      const from = quoted && answering !== undefined ? answering : Infinity;
      answering = above || from < Infinity ? list?.$messages?.answer(from, above) : undefined;
      if (answering === undefined && !above) {
        box.dispatchEvent(new CustomEvent('composer-escape'));
      } else if (answering === undefined) {
        answering = from;
      }
    };

    box.addEventListener('keydown', (event) => {
      /* While an input method composes, Enter chooses a word. */
      const composing = event.isComposing || event.keyCode === 229;
      if (event.target !== area.inputElement || composing) {
        return;
      }
      if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey) {
        event.preventDefault();
        event.stopPropagation();
        post(false);
      } else if ((event.key === 'ArrowUp' || event.key === 'ArrowDown') && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        step(event.key === 'ArrowUp');
      } else if (event.key === 'Escape') {
        box.dispatchEvent(new CustomEvent('composer-escape'));
      }
    });
    area.addEventListener('value-changed', measure);
    send.addEventListener('click', () => post(false));
    several.addEventListener('click', () => post(true));
    /* The server says whether anything may be written, this whether there is something to send. */
    new MutationObserver(measure).observe(area, { attributeFilter: ['disabled'] });
    measure();

    box.$composer = {
      /* The message is in the conversation now, or was refused. */
      settle: (token) => {
        ghosts.get(token)?.remove();
        ghosts.delete(token);
      },
      /* Nothing typed is lost, not even what was refused. */
      giveBack: (text, token) => {
        returned = area.value ? undefined : { text, token };
        area.value = area.value ? `${text}\n${area.value}` : text;
        measure();
      },
      measure,
    };
    return box.$composer;
  };

  /* How long a pause still lasts. */
  const tick = (left) => {
    const seconds = Math.max(0, Math.ceil((left.$until - performance.now()) / 1000));
    const two = (number) => String(number).padStart(2, '0');
    const minutes = Math.floor(seconds / 60);
    left.textContent =
      seconds <= 90
        ? `${seconds} s`
        : minutes < 60
          ? `${minutes}:${two(seconds % 60)} min`
          : `${Math.floor(minutes / 60)}:${two(minutes % 60)} h`;
  };

  const countDown = (left, milliseconds) => {
    left.$until = performance.now() + milliseconds;
    tick(left);
  };

  setInterval(() => document.querySelectorAll('.msg-left').forEach((left) => left.$until && tick(left)), 1000);

  window.Leadline = window.Leadline || {};
  window.Leadline.composer = { attach, countDown };
})();
