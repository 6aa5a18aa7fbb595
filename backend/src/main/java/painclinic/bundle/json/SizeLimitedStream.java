package painclinic.bundle.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Passes bytes on until there have been too many. */
final class SizeLimitedStream extends FilterInputStream {

    private long left;

    SizeLimitedStream(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            passed(1);
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        passed(Math.max(0, count));
        return count;
    }

    private void passed(int count) throws TooLarge {
        left -= count;
        if (left < 0) {
            throw new TooLarge();
        }
    }

    /** The stream holds more bytes than allowed. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
