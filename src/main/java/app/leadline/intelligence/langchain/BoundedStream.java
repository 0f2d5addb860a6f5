package app.leadline.intelligence.langchain;

import app.leadline.intelligence.WriterFailure;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads no more than so many bytes, and fails with {@link WriterFailure.Kind#TOO_LONG} at the next one. */
final class BoundedStream extends FilterInputStream {

    private long left;

    BoundedStream(InputStream in, long limit) {
        super(in);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        return counted(super.read(), 1);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        return counted(read, read);
    }

    private int counted(int result, int bytes) {
        left -= Math.max(0, result < 0 ? 0 : bytes);
        if (left < 0) {
            throw new WriterFailure(WriterFailure.Kind.TOO_LONG);
        }
        return result;
    }
}
