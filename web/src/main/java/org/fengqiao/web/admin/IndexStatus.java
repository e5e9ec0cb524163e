package org.fengqiao.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.stream.Collectors;
import org.fengqiao.access.Viewer;
import org.fengqiao.search.IndexDesk;
import org.fengqiao.search.IndexView;
import org.fengqiao.shared.Texts;

/** One line on what is being done to the indexes, for the page that waits for it; 204 when nothing is. */
@WebServlet("/admin/search-index/work")
public class IndexStatus extends StatusServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient IndexDesk desk;

    @Override
    String words(Viewer viewer, Texts texts) {
        return words(desk.work(viewer), texts);
    }

    /** Null when nothing is under way. */
    static String words(List<IndexView> indexes, Texts texts) {
        String words = indexes.stream()
                .filter(IndexView::busy)
                .map(index -> words(index, texts))
                .collect(Collectors.joining(texts.get("indexes.separator")));
        return words.isEmpty() ? null : words;
    }

    private static String words(IndexView index, Texts texts) {
        String doing;
        if (index.renewing()) {
            doing = index.all() == 0 && index.done() == 0
                    ? texts.get("indexes.build.waits")
                    : texts.get(
                            "indexes.build.runs",
                            index.done(),
                            // cases that came meanwhile are built in, too
                            Math.max(index.all(), index.done()),
                            index.all() == 0 ? 100 : Math.min(100, 100 * index.done() / index.all()));
        } else {
            doing = index.compared() == null
                    ? texts.get("indexes.compare.waits")
                    : texts.get("indexes.compare.runs", index.compared());
        }
        String by = index.asked() == null ? "" : texts.get("indexes.asked", index.asked());
        return index.name() + texts.get("shell.colon") + doing + by;
    }
}
