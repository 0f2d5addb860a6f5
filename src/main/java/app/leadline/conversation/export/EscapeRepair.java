package app.leadline.conversation.export;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Mends, in passing, what Telegram Desktop writes that is no JSON, and leaves everything else as it is: control
 * characters as {@code \x0B} become {@code \u000B}, and a path without quotes as {@code document_id}, which version 4.1
 * wrote for emoji of one's own, becomes {@code null}.
 */
final class EscapeRepair extends FilterInputStream {

    private static final int SIZE = 1 << 16;
    private static final int LONGEST_CHARACTER = 4;
    private static final byte[] ZEROS = bytes("00");
    private static final byte[] NULL = bytes("null");

    private final byte[] source = new byte[SIZE];
    private final BareValue bare = new BareValue();
    private int position;
    private int end;
    private boolean afterBackslash;
    private long consumed;
    private long emitted;
    private byte[] pending = {};
    private int pendingAt;

    EscapeRepair(InputStream in) {
        super(in);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Bytes of the file that have been handed on. */
    long consumed() {
        return consumed;
    }

    /** Whether the end of the file has been reached, and the given offset into what was handed on is there. */
    boolean endsAt(long offset) {
        return end < 0 && offset >= emitted - LONGEST_CHARACTER;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int written = 0;
        while (written < length) {
            if (pendingAt < pending.length) {
                target[offset + written++] = pending[pendingAt++];
                continue;
            }
            if (position >= end && (written > 0 || !fill())) {
                break;
            }
            byte value = source[position++];
            consumed++;
            switch (bare.next(value)) {
                case BEGINS -> insert(NULL);
                case INSIDE -> {}
                case OUTSIDE -> target[offset + written++] = mended(value);
            }
        }
        emitted += written;
        return written == 0 && length > 0 ? -1 : written;
    }

    private byte mended(byte value) {
        if (afterBackslash) {
            afterBackslash = false;
            if (value == 'x') {
                insert(ZEROS);
                return 'u';
            }
            return value;
        }
        afterBackslash = value == '\\';
        return value;
    }

    private void insert(byte[] bytes) {
        pending = bytes;
        pendingAt = 0;
    }

    private boolean fill() throws IOException {
        if (end < 0) {
            return false;
        }
        end = in.read(source, 0, SIZE);
        position = 0;
        return end > 0;
    }

    @Override
    public int available() {
        return Math.max(0, end - position);
    }

    @Override
    public long skip(long bytes) throws IOException {
        long left = bytes;
        while (left > 0 && read() >= 0) {
            left--;
        }
        return bytes - left;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
