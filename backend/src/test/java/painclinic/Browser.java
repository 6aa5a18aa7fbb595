package painclinic;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the front end does over HTTP: it keeps cookies and sends the CSRF token back. */
public final class Browser {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(int port) {
        this.port = port;
    }

    /** An answer with its body as JSON, where it has one. */
    public record Answer(int status, JsonNode body, String text, HttpResponse<String> response) {

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, @Nullable String json) {
        if (!cookies.containsKey("XSRF-TOKEN")) {
            get("/api/me");
        }
        return send("POST", path, json);
    }

    public Answer signIn(String username, String password) {
        return post(
                "/api/sign-in",
                JSON.writeValueAsString(Map.of("username", username, "password", password)));
    }

    public @Nullable String cookie(String name) {
        return cookies.get(name);
    }

    public void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    /** A write that holds for one revision only. */
    public Answer post(String path, @Nullable String json, int revision) {
        if (!cookies.containsKey("XSRF-TOKEN")) {
            get("/api/me");
        }
        return send("POST", path, json, Map.of("If-Match", "\"" + revision + "\""));
    }

    /** A write of another kind than a POST. */
    public Answer write(String method, String path, @Nullable String json) {
        if (!cookies.containsKey("XSRF-TOKEN")) {
            get("/api/me");
        }
        return send(method, path, json);
    }

    /** The same for one version of a record only. */
    public Answer write(String method, String path, @Nullable String json, int version) {
        if (!cookies.containsKey("XSRF-TOKEN")) {
            get("/api/me");
        }
        return send(method, path, json, Map.of("If-Match", "\"" + version + "\""));
    }

    /** Sends a request as it is: without the token, too, when there is none. */
    public Answer send(String method, String path, @Nullable String json) {
        return send(method, path, json, Map.of());
    }

    /** The same with further headers. */
    public Answer send(
            String method, String path, @Nullable String json, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .method(
                                method,
                                json == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(json))
                        .header("Content-Type", "application/json");
        headers.forEach(request::setHeader);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        String token = cookies.get("XSRF-TOKEN");
        if (token != null) {
            request.header("X-XSRF-TOKEN", token);
        }
        return answer(request.build());
    }

    private Answer answer(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode body =
                    type.contains("json") ? JSON.readTree(response.body()) : JSON.nullNode();
            return new Answer(response.statusCode(), body, response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String header) {
        for (HttpCookie cookie : HttpCookie.parse(header)) {
            if (cookie.getValue().isEmpty() || cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
    }
}
