package painclinic.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

import java.io.IOException;
import java.util.List;

/**
 * Answers every address inside one of the two applications with its page, so that an address may be
 * bookmarked and reloaded. A missing file stays missing, and so does whatever a program asks for.
 */
class SinglePages extends PathResourceResolver {

    private static final List<String> PROGRAMS = List.of("api/", "actuator/", "v3/");
    private static final String PATIENTS = "portal";

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        String page = page(path);
        return page == null ? super.getResource(path, location) : super.getResource(page, location);
    }

    /** The page that shows an address, or null where the address is a file's. */
    static @Nullable String page(String path) {
        boolean isFile = path.substring(path.lastIndexOf('/') + 1).contains(".");
        if (isFile || PROGRAMS.stream().anyMatch((path + "/")::startsWith)) {
            return null;
        }
        return (path + "/").startsWith(PATIENTS + "/") ? PATIENTS + "/index.html" : "index.html";
    }
}
