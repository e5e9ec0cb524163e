package org.fengqiao.web.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the reader is, and links from here: the same page with one filter more or less. Filters live in the URL, so a
 * list can be bookmarked, sent to a colleague and gone back to. Every change but paging starts again at the first page.
 */
@Named
@RequestScoped
public class Here {

    private static final List<String> PAGING = List.of("after", "before");

    private String context = "";
    private String path = "";
    private String house = "";
    private Map<String, List<String>> query = new LinkedHashMap<>();

    public Here() {}

    @Inject
    public Here(HttpServletRequest request) {
        context = request.getContextPath();
        house = house(request);
        path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod())) {
            request.getParameterMap().forEach((name, values) -> query.put(name, List.of(values)));
        }
    }

    static Here of(HttpServletRequest request) {
        return new Here(request);
    }

    /** Address of the application as the reader's browser calls it: {@code https://example.org}. Behind a proxy see {@code FENGQIAO_BEHIND_PROXY}. */
    public static String house(HttpServletRequest request) {
        boolean usual = request.getServerPort() == ("https".equals(request.getScheme()) ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + request.getServerPort())
                + request.getContextPath();
    }

    public String getHouse() {
        return house;
    }

    /** Path of this page within the application, for example {@code /cases/list.xhtml}. */
    public String getPath() {
        return path;
    }

    /** An address within the application for a link or form: {@code #{here.to('/intake.xhtml')}}. */
    public String to(String target) {
        return context + target;
    }

    /** This page with one parameter set; an empty value takes it away. */
    public String with(String name, Object value) {
        Map<String, List<String>> changed = copy(name);
        if (value != null && !value.toString().isBlank()) {
            changed.put(name, List.of(value.toString()));
        }
        return address(changed);
    }

    public String without(String name) {
        return address(copy(name));
    }

    /** This page without one of several values of a parameter. */
    public String without(String name, Object value) {
        Map<String, List<String>> changed = copy(name);
        List<String> rest = new ArrayList<>(query.getOrDefault(name, List.of()));
        rest.remove(String.valueOf(value));
        if (!rest.isEmpty()) {
            changed.put(name, rest);
        }
        return address(changed);
    }

    private Map<String, List<String>> copy(String except) {
        Map<String, List<String>> copy = new LinkedHashMap<>(query);
        copy.remove(except);
        if (!"lang".equals(except)) {
            PAGING.forEach(copy::remove);
        }
        return copy;
    }

    private String address(Map<String, List<String>> parameters) {
        StringBuilder address = new StringBuilder(context).append(path);
        char separator = '?';
        for (Map.Entry<String, List<String>> entry : parameters.entrySet()) {
            for (String value : entry.getValue()) {
                if (value.isEmpty()) {
                    continue;
                }
                address.append(separator)
                        .append(encode(entry.getKey()))
                        .append('=')
                        .append(encode(value));
                separator = '&';
            }
        }
        return address.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
