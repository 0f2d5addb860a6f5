package app.leadline.conversation.export;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Telegram Desktop writes control characters as {@code \x0B}, which is no JSON. This turns them into {@code \u000B}, in
 * passing, and leaves everything else as it is.
 */
final class EscapeRepair extends FilterInputStream {

    private static final int SIZE = 1 << 16;
    private static final int LONGEST_CHARACTER = 4;

    private final byte[] source = new byte[SIZE];
    private int position;
    private int end;
    private boolean afterBackslash;
    private long consumed;
    private long emitted;
    private int pendingZeros;

    EscapeRepair(InputStream in) {
        super(in);
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
            if (pendingZeros > 0) {
                pendingZeros--;
                target[offset + written++] = '0';
                continue;
            }
            if (position >= end && (written > 0 || !fill())) {
                break;
            }
            target[offset + written++] = next();
        }
        emitted += written;
        return written == 0 && length > 0 ? -1 : written;
    }

    private byte next() {
        byte value = source[position++];
        consumed++;
        if (afterBackslash) {
            afterBackslash = false;
            if (value == 'x') {
                pendingZeros = 2;
                return 'u';
            }
            return value;
        }
        afterBackslash = value == '\\';
        return value;
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
