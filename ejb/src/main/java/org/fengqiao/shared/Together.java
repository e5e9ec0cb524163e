package org.fengqiao.shared;

import java.util.function.Supplier;

/** Several short questions in one transaction: to begin and end one takes the database and the way to it longer than such a question. */
@ApplicationService
public class Together {

    public <T> T ask(Supplier<T> questions) {
        return questions.get();
    }
}
