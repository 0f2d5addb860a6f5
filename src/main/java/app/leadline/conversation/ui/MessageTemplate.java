package app.leadline.conversation.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.function.ValueProvider;
import org.jspecify.annotations.Nullable;

/**
 * How the browser draws a row. Everything that others wrote is bound as text or as a checked link, never as markup. A
 * row whose data has not come yet has no {@code m}.
 */
final class MessageTemplate {

    private static final String TICKS = """
            item.m.status === 'pending' || item.m.status === 'unknown' || item.m.status === 'failed'
              ? html`<vaadin-icon class="msg-wait ${item.m.status}" role="img" aria-label=${item.m.statusName} title=${item.m.statusName}
                  icon=${item.m.status === 'failed' ? 'vaadin:warning' : item.m.status === 'unknown' ? 'vaadin:question-circle-o' : 'vaadin:clock'}></vaadin-icon>`
              : html`<svg class="msg-ticks ${item.m.status}" viewBox="0 0 18 10" role="img" aria-label=${item.m.statusName}>
              <title>${item.m.statusName}</title>
              <path d="M1 5.2 4.4 8.6 10.8 1.4"></path>
              <path class="second" d="M8 7.4 9.2 8.6 15.6 1.4"></path>
            </svg>`""";

    private static final String FOOT = """
            <span class="msg-foot" title=${item.m.exact}>\
            ${item.m.edited ? html`<span>${item.m.edited}</span>` : ''}\
            <time>${item.m.clock}</time>\
            ${item.m.status ? TICKS : ''}</span>""".replace("TICKS", TICKS);

    /** White space counts in here: the text of a message keeps its own. */
    private static final String TEXT = """
            <div class="msg-text" dir="auto">\
            ${item.m.gone ? html`<em class="msg-gone">${item.m.gone}</em>` : (item.m.text ?? []).map(s => s.link\
             ? html`<a class=${s.look ?? ''} href=${s.link} title=${s.link} target="_blank" rel="noopener noreferrer">\
            ${s.hit ? html`<mark>${s.t}</mark>` : s.t}</a>`\
             : s.hit ? html`<mark class=${s.look ?? ''}>${s.t}</mark>`\
             : s.look ? html`<span class=${s.look}>${s.t}</span>` : s.t)}\
            FOOT</div>""".replace("FOOT", FOOT);

    private static final String REPLY = """
            html`<button type="button" class="msg-reply" ?disabled=${!item.m.reply.known} @click="${answered}">
              <span class="msg-reply-who" dir="auto">${item.m.reply.who}</span>
              <span class="msg-reply-text" dir="auto">${item.m.reply.text}</span>
            </button>`""";

    private static final String MEDIA_LINE = """
            <div class="msg-media">
                  <span class="msg-media-icon" aria-hidden="true"><vaadin-icon icon="vaadin:${item.m.media.icon}"></vaadin-icon></span>
                  <span class="msg-media-words">
                    <span class="msg-media-title" dir="auto">${item.m.media.title}</span>
                    <span class="msg-media-facts">${item.m.media.facts ?? ''}</span>
                  </span>
                </div>""";

    private static final String MEDIA = """
            (item.m.media.look === 'sticker'
              ? html`<div class="msg-sticker" role="img" aria-label="${item.m.media.facts} ${item.m.media.title}">${item.m.media.title}</div>`
              : item.m.media.url ? html`<a class="msg-photo" href=${item.m.media.url} target="_blank" rel="noopener noreferrer">
                  <img src=${item.m.media.url} width=${item.m.media.width} height=${item.m.media.height} alt=${item.m.media.title}
                    loading="lazy" @load=${e => e.target.parentElement.classList.remove('none')} @error=${e => e.target.parentElement.classList.add('none')}>
                  LINE</a>`
              : html`LINE`)""".replace("LINE", MEDIA_LINE);

    private static final String DROP = "<button type=\"button\" @click=\"${discard}\">${item.m.drop}</button>";

    private static final String BUBBLE = """
            html`<div class="msg-row">
              <span class="msg-avatar ${item.m.tint ?? 'none'}" aria-hidden="true">\
            ${item.m.photo ? html`<img src=${item.m.photo} alt="" loading="lazy">` : item.m.avatar ?? ''}</span>
              <div class="msg-bubble ${item.m.large ? 'large' : ''} ${item.m.media ? item.m.media.look : ''} ${item.m.fail ? 'failed' : ''} ${item.m.gone ? 'gone' : ''}">
                <span class="ll-for-readers">${item.m.who}: </span>
                ${item.m.from ? html`<div class="msg-from" dir="auto">${item.m.from}</div>` : ''}
                ${item.m.reply ? REPLY : ''}
                ${item.m.media ? MEDIA : ''}
                TEXT
                ${item.m.fail ? html`<div class="msg-fail"><span>${item.m.fail}</span><button type="button" @click="${again}">${item.m.again}</button>DROP</div>` : item.m.drop ? html`<div class="msg-fail waits">DROP</div>` : ''}
                ${item.m.reactions ? html`<div class="msg-reactions">${item.m.reactions.map(r => html`<span>${r}</span>`)}</div>` : ''}
              </div>
              ${item.m.answer ? html`<button type="button" class="msg-answer" tabindex="-1" title=${item.m.answer} aria-label=${item.m.answer} @click="${answer}"><vaadin-icon icon="vaadin:reply"></vaadin-icon></button>` : ''}
              ${item.m.show ? html`<button type="button" class="msg-show" tabindex=${item.m.now ? 0 : -1} title=${item.m.show} @click="${inPlace}"><vaadin-icon icon="vaadin:arrow-right"></vaadin-icon><span>${item.m.show}</span></button>` : ''}
            </div>`""".replace("DROP", DROP)
            .replace("REPLY", REPLY)
            .replace("MEDIA", MEDIA)
            .replace("TEXT", TEXT);

    private static final String ROW = """
            ${item.m ? html`<div class="msg ${item.m.side} ${item.m.place} ${item.m.now ? 'now' : ''}" data-day=${item.m.day}>
              ${item.m.starts ? html`<div class="msg-day" role="heading" aria-level="3"><span>${item.m.day}</span></div>` : ''}
              ${item.m.above ? html`<div class="msg-unread"><span>${item.m.above}</span></div>` : ''}
              ${item.m.service
                ? html`<div class="msg-service" title=${item.m.exact}><span dir="auto">${item.m.service}</span></div>`
                : BUBBLE}
            </div>` : html`<div class="msg msg-waiting" aria-hidden="true"><div></div></div>`}""".replace("BUBBLE", BUBBLE);

    private MessageTemplate() {}

    /**
     * @param current whether the reader of search results stands on a row; asked when it is sent, as is what follows
     * @param above the words of a line above a row; null for no line
     * @param answered the reader wants to see what a message replies to
     * @param inPlace the reader wants to see a search result in the conversation
     * @param actions what else the reader can do with a row
     */
    static LitRenderer<MessageBubble> renderer(
            SerializablePredicate<MessageBubble> current,
            ValueProvider<MessageBubble, @Nullable String> above,
            SerializableConsumer<MessageBubble> answered,
            SerializableConsumer<MessageBubble> inPlace,
            RowActions actions) {
        return LitRenderer.<MessageBubble>of(ROW)
                .withProperty("m", row -> MessageData.of(row, current.test(row), above.apply(row)))
                .withFunction("answered", answered)
                .withFunction("inPlace", inPlace)
                .withFunction("answer", actions::answer)
                .withFunction("again", actions::again)
                .withFunction("discard", actions::discard);
    }
}
