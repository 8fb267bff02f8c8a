package org.catenary.cli;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A headless Chromium, spoken to by its DevTools protocol.
final class Browser implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long PATIENCE = 60;

    private final Process process;
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new ArrayList<>();
    private final AtomicInteger last = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;

    Browser(Path profile) throws Exception {
        process = new ProcessBuilder("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
                "--remote-debugging-port=0", "--user-data-dir=" + profile, "--window-size=1200,1600", "about:blank")
                .redirectErrorStream(true).redirectOutput(profile.resolve("chromium.log").toFile()).start();
        Path port = profile.resolve("DevToolsActivePort");
        for (int i = 0; i < 600 && (!Files.exists(port) || Files.readAllLines(port).size() < 2); i++) {
            Thread.sleep(100);
        }
        var list = client.send(HttpRequest.newBuilder(URI.create(
                "http://127.0.0.1:%s/json/list".formatted(Files.readAllLines(port).getFirst()))).build(),
                HttpResponse.BodyHandlers.ofString()).body();
        String page = JSON.readTree(list).valueStream().filter(t -> t.path("type").asString("").equals("page"))
                .findFirst().orElseThrow().required("webSocketDebuggerUrl").asString();
        socket = client.newWebSocketBuilder().buildAsync(URI.create(page), new Listener()).get(PATIENCE, TimeUnit.SECONDS);
        for (String domain : List.of("Page", "Network", "Runtime", "Log")) {
            ask(domain + ".enable", JSON.createObjectNode());
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean complete) {
            text.append(data);
            if (complete) {
                receive(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            webSocket.request(1);
            return CompletableFuture.completedStage(null);
        }
    }

    private void receive(JsonNode message) {
        if (message.has("id")) {
            asked.remove(message.path("id").asInt()).complete(message);
            return;
        }
        synchronized (events) {
            events.add(message);
        }
        var waiting = awaited.remove(message.path("method").asString(""));
        if (waiting != null) {
            waiting.complete(message);
        }
    }

    JsonNode ask(String method, ObjectNode parameters) throws Exception {
        int id = last.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        asked.put(id, answer);
        var message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", parameters);
        socket.sendText(message.toString(), true).get(PATIENCE, TimeUnit.SECONDS);
        return answer.get(PATIENCE, TimeUnit.SECONDS).path("result");
    }

    /// Opens a page and waits until it has loaded.
    void open(URI page) throws Exception {
        var loaded = new CompletableFuture<JsonNode>();
        awaited.put("Page.loadEventFired", loaded);
        ask("Page.navigate", JSON.createObjectNode().put("url", page.toString()));
        loaded.get(PATIENCE, TimeUnit.SECONDS);
    }

    /// {@return the value of a script's expression in the page}
    JsonNode evaluate(String expression) throws Exception {
        return ask("Runtime.evaluate", JSON.createObjectNode().put("expression", expression).put("returnByValue", true))
                .path("result").path("value");
    }

    void screenshot(Path file) throws Exception {
        String data = ask("Page.captureScreenshot", JSON.createObjectNode().put("format", "png")).required("data").asString();
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(data));
    }

    /// {@return what of a kind has happened}
    List<JsonNode> events(String method) {
        synchronized (events) {
            return events.stream().filter(e -> e.path("method").asString("").equals(method)).toList();
        }
    }

    @Override public void close() {
        socket.abort();
        client.shutdownNow();
        process.destroy();
        process.onExit().orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    }
}
