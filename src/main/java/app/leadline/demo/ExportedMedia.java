package app.leadline.demo;

import tools.jackson.databind.node.ObjectNode;

/** What an export says of a file that came with a message; the files themselves are not part of the demo. */
final class ExportedMedia {

    private static final String NOT_INCLUDED = "(File not included. Change data exporting settings to download.)";
    private static final int KILO = 1024;

    private ExportedMedia() {}

    /** @param words for instance {@code voice 0:14}, {@code file offer.pdf 182} (kB), {@code sticker 👍} */
    static void describe(ObjectNode message, String words, int id) {
        String[] parts = words.split(" ");
        switch (parts[0]) {
            case "photo" ->
                message.put("photo", NOT_INCLUDED)
                        .put("photo_file_size", 90_000 + id * 37 % 60_000)
                        .put("width", 1280)
                        .put("height", 960);
            case "voice" ->
                file(message, "voice_message", "audio/ogg", 4_000 * seconds(parts[1]))
                        .put("duration_seconds", seconds(parts[1]));
            case "round" ->
                file(message, "video_message", "video/mp4", 60_000 * seconds(parts[1]))
                        .put("duration_seconds", seconds(parts[1]));
            case "video" ->
                file(message, "video_file", "video/mp4", 210_000 * seconds(parts[1]))
                        .put("duration_seconds", seconds(parts[1]))
                        .put("file_name", "IMG_" + (4_000 + id) + ".MP4")
                        .put("width", 1920)
                        .put("height", 1080);
            case "gif" -> file(message, "animation", "video/mp4", 300_000).put("duration_seconds", 3);
            case "sticker" ->
                file(message, "sticker", "image/webp", 24_000)
                        .put("sticker_emoji", parts[1])
                        .put("width", 512)
                        .put("height", 512);
            case "location" ->
                message.putObject("location_information")
                        .put("latitude", Double.parseDouble(parts[1]))
                        .put("longitude", Double.parseDouble(parts[2]));
            default -> document(message, words);
        }
    }

    /** The name may hold spaces, the last word is the size in kB. */
    private static void document(ObjectNode message, String words) {
        int size = words.lastIndexOf(' ');
        String name = words.substring(words.indexOf(' ') + 1, size);
        message.put("file", NOT_INCLUDED)
                .put("file_name", name)
                .put("file_size", Integer.parseInt(words.substring(size + 1)) * KILO)
                .put("mime_type", name.endsWith(".pdf") ? "application/pdf" : "application/octet-stream");
    }

    private static ObjectNode file(ObjectNode message, String type, String mimeType, int size) {
        return message.put("file", NOT_INCLUDED)
                .put("media_type", type)
                .put("mime_type", mimeType)
                .put("file_size", size);
    }

    /** Of {@code 1:04}. */
    static int seconds(String clock) {
        String[] parts = clock.split(":");
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }
}
