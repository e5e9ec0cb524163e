package org.fengqiao.web.dashboard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fengqiao.statistics.Listing;
import org.fengqiao.statistics.Period;

/** Addresses of the figures: the same figures of another region, their table as a file, and the cases behind each number. */
final class StatisticsLinks {

    private final String context;
    private final String region;
    private final PeriodChoice choice;

    StatisticsLinks(String context, String region, PeriodChoice choice) {
        this.context = context;
        this.region = region;
        this.choice = choice;
    }

    String page(String toRegion, String view) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("region", toRegion);
        parameters.put("view", view);
        return address("/statistics/mediation.xhtml", period(parameters));
    }

    String preset(String word, String view) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("region", region);
        parameters.put("view", view);
        parameters.put("period", word);
        return address("/statistics/mediation.xhtml", parameters);
    }

    String export(String format, String view) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("region", region);
        parameters.put("view", view);
        parameters.put("format", format);
        return address("/statistics/export", period(parameters));
    }

    String cases(Listing listing) {
        return cases(listing, Map.of());
    }

    String cases(Listing listing, Map<String, ?> narrowed) {
        return cases(listing, choice.period(), narrowed);
    }

    String cases(Listing listing, Period period, Map<String, ?> narrowed) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("listing", listing);
        parameters.put("region", region);
        if (listing != Listing.OVERDUE) {
            parameters.put("from", period.from());
            parameters.put("to", period.to());
        }
        parameters.putAll(narrowed);
        return address("/statistics/cases.xhtml", parameters);
    }

    private Map<String, Object> period(Map<String, Object> parameters) {
        if (choice.word() == null) {
            parameters.put("from", choice.period().from());
            parameters.put("to", choice.period().to());
        } else if (!choice.word().equals(PeriodChoice.WORDS.get(0))) {
            parameters.put("period", choice.word());
        }
        return parameters;
    }

    private String address(String path, Map<String, ?> parameters) {
        StringBuilder address = new StringBuilder(context).append(path);
        char separator = '?';
        for (Map.Entry<String, ?> parameter : parameters.entrySet()) {
            if (parameter.getValue() != null) {
                address.append(separator)
                        .append(parameter.getKey())
                        .append('=')
                        .append(URLEncoder.encode(parameter.getValue().toString(), StandardCharsets.UTF_8));
                separator = '&';
            }
        }
        return address.toString();
    }
}
