package org.fengqiao.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.mediation.MediationAction.Agree;
import org.fengqiao.mediation.MediationAction.AgreementForm;
import org.fengqiao.mediation.MediationAction.Performance;

/** Words an agreement: what happened and who answers for it, what was agreed point by point, who does what until when. */
final class Settlement {

    private static final String MARK = ">>";

    private final Telling telling;
    private final Mentions mentions;
    private final boolean oral;
    private final LocalDate on;
    private final List<Performance> performance = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private List<Performance> plan = List.of();

    private Settlement(Telling telling, Mentions mentions, boolean oral, LocalDate on) {
        this.telling = telling;
        this.mentions = mentions;
        this.oral = oral;
        this.on = on;
    }

    static Agree agree(Telling telling, Mentions mentions, boolean oral, LocalDate on) {
        return new Settlement(telling, mentions, oral, on).agree();
    }

    private Agree agree() {
        telling.date("agreedOn", on);
        BigDecimal amount = telling.numbers.get("amount");
        if (amount != null) {
            String[] yield = telling.matter.setting("yield", "0.6..0.97").split("\\.\\.");
            double low = Double.parseDouble(yield[0]);
            double high = Double.parseDouble(yield[yield.length - 1]);
            BigDecimal agreed = Money.agreed(amount, low + (high - low) * telling.random.nextDouble());
            telling.numbers.put("agreed", agreed);
            plan = plan(agreed);
            telling.say("pay", spoken(plan));
        }
        LocalDate by = telling.chance(25) ? on : on.plusDays(telling.random.nextInt(3, 31));
        telling.date("by", by);
        for (String item : telling.one("deal").split(" / ")) {
            item(item.strip(), by);
        }
        item(telling.one("end"), by);
        if (telling.chance(35)) {
            item(telling.pick(telling.matter.all("lastly")).tell(telling), by);
        }
        String facts = named(telling.slot("open") + telling.slot("cause") + telling.one("duty"));
        return new Agree(
                oral ? AgreementForm.ORAL : AgreementForm.WRITTEN,
                on,
                facts,
                items,
                telling.one(plan.isEmpty() ? "manner" : "mannerPaid"),
                performance,
                null);
    }

    private void item(String item, LocalDate by) {
        int mark = item.indexOf(MARK);
        if (mark < 0) {
            items.add(sentence(named(item)));
            return;
        }
        items.add(sentence(named(item.substring(0, mark).strip())));
        String promise = item.substring(mark + MARK.length()).strip();
        String obligor = mentions.all(promise.startsWith("A"));
        String content = promise.substring(1).strip();
        if (content.startsWith("$")) {
            String what = content.substring(1).strip();
            for (int i = 0; i < plan.size(); i++) {
                Performance part = plan.get(i);
                String which = plan.size() == 1 ? "" : "第" + (i + 1) + "期";
                performance.add(new Performance(
                        obligor, "支付" + (what.isEmpty() ? "约定款项" : what) + which, part.amount(), part.dueOn()));
            }
        } else {
            performance.add(new Performance(obligor, named(content), null, by));
        }
    }

    private static String sentence(String item) {
        return item.endsWith("。") ? item : item + "。";
    }

    private String named(String text) {
        return mentions.resolve(text, Mentions.Style.NAMES, telling);
    }

    private List<Performance> plan(BigDecimal agreed) {
        int dice = telling.random.nextInt(100);
        if (dice < (oral ? 65 : 34)) {
            return List.of(new Performance(null, null, agreed, on));
        }
        if (oral || dice < 76 || agreed.compareTo(BigDecimal.valueOf(4_000)) < 0) {
            return List.of(new Performance(null, null, agreed, on.plusDays(telling.random.nextInt(5, oral ? 20 : 61))));
        }
        int parts = telling.random.nextInt(2, 4);
        BigDecimal part = agreed.divide(BigDecimal.valueOf(parts), -2, RoundingMode.HALF_UP)
                .setScale(2);
        List<Performance> payments = new ArrayList<>();
        LocalDate due = on.plusDays(telling.random.nextInt(0, 20));
        for (int i = 1; i < parts; i++) {
            payments.add(new Performance(null, null, part, due));
            due = due.plusMonths(1);
        }
        payments.add(new Performance(null, null, agreed.subtract(part.multiply(BigDecimal.valueOf(parts - 1L))), due));
        return payments;
    }

    private String spoken(List<Performance> payments) {
        if (payments.size() == 1) {
            LocalDate due = payments.get(0).dueOn();
            return due.equals(on) ? telling.one("payNow") : "于" + Telling.date(due, "") + telling.one("payBy");
        }
        StringBuilder text = new StringBuilder("分").append(payments.size()).append("期付清，即");
        for (int i = 0; i < payments.size(); i++) {
            Performance part = payments.get(i);
            text.append(i == 0 ? "" : "，")
                    .append(Telling.date(part.dueOn(), ""))
                    .append("前支付")
                    .append(telling.money(part.amount()));
        }
        return text.toString();
    }
}
