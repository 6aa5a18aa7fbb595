package painclinic.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

import javax.net.SocketFactory;

/**
 * The sockets to databases, so that they can be closed when a database has fallen silent: whoever
 * waits for an answer on one then learns at once that none will come. The driver makes one of these
 * for each connection, by its name.
 */
public final class WatchedSockets extends SocketFactory {

    private static final Set<Socket> OPEN =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    /** Closes what leads to this port. */
    static void closeAll(int port) {
        List<Socket> open;
        synchronized (OPEN) {
            open = List.copyOf(OPEN);
        }
        open.stream().filter(socket -> socket.getPort() == port).forEach(WatchedSockets::close);
        OPEN.removeIf(Socket::isClosed);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it leads nowhere any more, which is what was wanted
        }
    }

    private static Socket watched(Socket socket) {
        OPEN.removeIf(Socket::isClosed);
        OPEN.add(socket);
        return socket;
    }

    @Override
    public Socket createSocket() {
        return watched(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return watched(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort)
            throws IOException {
        return watched(new Socket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return watched(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
            throws IOException {
        return watched(new Socket(host, port, from, fromPort));
    }
}
