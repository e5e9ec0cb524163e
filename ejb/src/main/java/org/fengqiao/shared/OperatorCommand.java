package org.fengqiao.shared;

import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * A command that the operator gives with {@code ./fengqiao NAME ...}. Every CDI bean of this type is reachable under its
 * name through the operator port, which only listens on this machine and only to who holds the token of this start.
 */
public interface OperatorCommand {

    /** The word on the command line, for example {@code verify-chains}. */
    String name();

    /**
     * @param args what stood behind the name on the command line
     * @param body the content of the file that was named, empty when there was none
     * @param progress takes one readable line at a time; it reaches the operator's terminal at once
     * @throws DomainError with a code for what the operator did wrong; any other exception is a failure of ours
     */
    void run(List<String> args, InputStream body, Consumer<String> progress) throws Exception;
}
