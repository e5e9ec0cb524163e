package org.fengqiao.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.fengqiao.shared.Texts;
import org.junit.jupiter.api.Test;

class ProcedureDocsTest {

    enum State {
        OPEN,
        SHUT
    }

    private final Procedure<State, String, Boolean> door = Procedure.<State, String, Boolean>named("DOOR")
            .starts(State.OPEN)
            .ends(State.SHUT)
            .on("PUSH", State.OPEN)
            .to(State.SHUT)
            .by("CLERK", "MEDIATOR")
            .when("STRONG", strong -> strong)
            .guard("NOT_LOCKED", strong -> true)
            .records("PUSHED")
            .basis("PML 26")
            .on("KICK", State.OPEN)
            .to(State.SHUT)
            .by("CLERK")
            .records("KICKED")
            .basis("HOUSE")
            .on("KNOCK", State.OPEN)
            .by("CLERK")
            .guard("ACTION_NOT_YOURS", strong -> !strong)
            .records("KNOCKED")
            .basis("XF 31//6")
            .build();

    @Test
    void theSameTableAlwaysGivesTheSameSection() {
        String role = name("role.CLERK", "CLERK");
        String mediator = name("role.MEDIATOR", "MEDIATOR");
        String expected =
                """
                ## `DOOR`

                ```mermaid
                stateDiagram-v2
                    OPEN : OPEN
                    SHUT : SHUT
                    [*] --> OPEN
                    OPEN --> SHUT : PUSH / KICK
                    OPEN --> OPEN : KNOCK
                    SHUT --> [*]
                ```

                | 状态 | 操作 | 操作人 | 条件（不满足时的理由） | 新状态 | 事件 | 依据 |
                | --- | --- | --- | --- | --- | --- | --- |
                | `OPEN` | `PUSH` | %s, %s | 当 `STRONG`, `NOT_LOCKED` | `SHUT` | `PUSHED` | 《人民调解法》第二十六条 |
                | `OPEN` | `KICK` | %1$s |  | `SHUT` | `KICKED` | 本系统规则（法律未作要求） |
                | `OPEN` | `KNOCK` | %1$s | `ACTION_NOT_YOURS` | `OPEN` | `KNOCKED` | 《信访工作条例》第三十一条第（六）项 |

                不满足条件时告知的理由：

                - `ACTION_NOT_YOURS`: 您的角色不能办理这一步。
                """
                        .formatted(role, mediator);
        assertEquals(expected, ProcedureDocs.markdown(door, Texts.of(Locale.CHINESE)));
        assertEquals(expected, ProcedureDocs.markdown(door, Texts.of(Locale.CHINESE)));
    }

    private static String name(String key, String code) {
        Texts texts = Texts.of(Locale.CHINESE);
        return texts.has(key) ? texts.get(key) : code;
    }
}
