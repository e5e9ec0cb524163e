package org.fengqiao.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Which ports are free on this machine. */
final class Ports {

    private Ports() {}

    static void requireFree(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new Refusal("port " + port + " on " + address + " cannot be used (" + e.getMessage()
                    + "): stop the program that holds it, or choose another with --port N");
        }
    }

    /** A port that was free a moment ago. */
    static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Refusal("no free port on this machine: " + e.getMessage(), e);
        }
    }
}
