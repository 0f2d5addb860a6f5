package app.leadline.demo;

/** A part of the demo's history. */
interface Chapter {

    /** Writes the scenes; nothing happens until the script is played. */
    void write(Script script, Cast cast);
}
