/** Storylines written by a language model, through LangChain4j: any provider that speaks OpenAI's protocol, Anthropic, Gemini. */
@NullMarked
package app.leadline.intelligence.langchain;

import org.jspecify.annotations.NullMarked;
