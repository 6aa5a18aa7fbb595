package painclinic.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that may be read up to a number of bytes; one more is an {@link UploadTooLarge}. */
public final class LimitedUpload extends FilterInputStream {

    private final long most;
    private long read;

    public LimitedUpload(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        return value < 0 ? value : counted(value, 1);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        return count < 0 ? count : counted(count, count);
    }

    private int counted(int answer, int bytes) throws UploadTooLarge {
        read += bytes;
        if (read > most) {
            throw new UploadTooLarge(most);
        }
        return answer;
    }
}
