package org.fengqiao.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SendingTest {

    @Test
    void everyTryWaitsTwiceAsLongAndAfterTwoHoursItIsGivenUp() {
        assertEquals(Duration.ofMinutes(1), Sending.wait(1));
        assertEquals(Duration.ofMinutes(8), Sending.wait(4));
        Duration all = IntStream.range(1, Sending.MOST).mapToObj(Sending::wait).reduce(Duration.ZERO, Duration::plus);
        assertEquals(Duration.ofMinutes(127), all);
    }

    @Test
    void theRecordShowsAnAddressOnlyMasked() {
        assertEquals("z****@example.gov.cn", Sending.masked("zhang.san@example.gov.cn", Medium.EMAIL));
        assertEquals("138****1234", Sending.masked("13800001234", Medium.SMS));
    }

    @Test
    void whoHasSaidNothingIsDisturbedOnlyByWhatIsUrgent() {
        for (Topic topic : Topic.values()) {
            assertEquals(topic == Topic.URGENT, topic.usual(Medium.SMS), topic.name());
        }
    }
}
