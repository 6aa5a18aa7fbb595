package painclinic.web;

import java.io.IOException;

/** A request body went past the most bytes its reader takes. */
public final class UploadTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    private final long most;

    UploadTooLarge(long most) {
        super("The body has more than %d bytes.".formatted(most));
        this.most = most;
    }

    long most() {
        return most;
    }
}
